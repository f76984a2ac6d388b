"use strict";

// The new program: one page. What it shows stands in `state`; fields are filled by script, and what a person types
// counts when the field reports it (input for text while typing, change when it is left or chosen).

const main = document.querySelector("main");
const state = { me: null, invoice: null, entry: null };

class Ended extends Error {}

async function call(path, options = {}) {
  const answer = await fetch(`/app/api/${path}`, { ...options, headers: { "Content-Type": "application/json", "X-Form-Token": state.me?.token ?? "" } });
  if (answer.status === 401) {
    throw new Ended();
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.error ?? body.title ?? `The server answered ${answer.status}.`);
  }
  return body;
}

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name in element) {
      element[name] = value;
    } else {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

const MONEY = new Set(["Price", "Amount", "Total", "Due"]);

function table(heads, rows) {
  return make("table", {},
    make("thead", {}, make("tr", {}, ...heads.map((head) => make("th", { className: MONEY.has(head) ? "amount" : "" }, head)))),
    make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((cell) => make("td", { className: /^-?(CA)?\$/.test(cell) ? "amount" : "" }, cell))))));
}

const link = (address, text) => make("a", { href: `#${address}` }, text);

// The payments of an invoice live in an element of their own, with its own (open) shadow tree.
class PaymentList extends HTMLElement {
  set payments(list) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren(
      make("link", { rel: "stylesheet", href: "/assets/app.css" }),
      make("h3", {}, "Payments"),
      list.length === 0
        ? make("p", {}, "No payments yet.")
        : table(["Date", "Type", "Taken by", "Reference", "Amount"],
            list.map((each) => [each.date, each.type, each.employee, each.reference, each.amount])));
  }
}
customElements.define("payment-list", PaymentList);

function field(label, name, value, strong = false) {
  const input = make("input", { name, readOnly: true, className: strong ? "strong" : "" });
  input.value = value;
  return make("label", {}, label, input);
}

function invoiceCard(invoice) {
  return make("div", { className: "card", role: "tabpanel" },
    make("div", { className: "grid" },
      field("Invoice", "number", invoice.number, true),
      field("Status", "status", invoice.status),
      field("Date", "date", invoice.date),
      field("Attending", "attending", invoice.attending),
      field("Client", "client", invoice.clientName),
      field("Client number", "client_number", String(invoice.client)),
      field("Patients", "patients", invoice.patients),
      field("Note", "note", invoice.note)),
    make("h3", {}, "Services and items"),
    table(["Patient", "Description", "Qty", "Price", "Amount"],
      invoice.lines.map((line) => [line.pet, line.description, line.quantity, line.unit, line.amount])),
    make("h3", {}, "Totals"),
    make("div", { className: "grid" },
      field("Subtotal", "subtotal", invoice.subtotal),
      field("Sales tax", "tax", invoice.tax),
      field("Total", "total", invoice.total),
      field("Paid", "paid", invoice.paid),
      field("Balance due", "balance", invoice.due, true)),
    make("div", { className: "bar" },
      make("button", { className: "quiet", type: "button", onclick: show }, "Refresh"),
      ...(invoice.payable ? [make("button", { type: "button", onclick: openEntry }, "Take payment")] : [])));
}

function statementCard(invoice) {
  return make("div", { className: "card", role: "tabpanel", hidden: true },
    make("p", {}, "As the client will see it:"),
    make("div", { className: "grid" },
      field("Client", "client", invoice.clientName),
      field("Invoice", "number", invoice.number),
      field("Total", "total", invoice.total),
      field("Balance due", "balance", invoice.due, true)));
}

async function invoicePage(number) {
  const invoice = await call(`invoices/${encodeURIComponent(number)}`);
  state.invoice = invoice;
  const cards = [invoiceCard(invoice), statementCard(invoice)];
  const tabs = ["Invoice", "Statement"].map((name, chosen) => make("button", {
    type: "button", role: "tab", "aria-selected": String(chosen === 0), onclick: () => {
      cards.forEach((card, at) => { card.hidden = at !== chosen; });
      tabs.forEach((tab, at) => tab.setAttribute("aria-selected", String(at === chosen)));
    } }, name));
  const payments = make("payment-list");
  payments.payments = invoice.payments;
  return [make("h2", {}, "Invoice"), make("div", { className: "tabs", role: "tablist" }, ...tabs), ...cards, payments,
    make("h3", {}, "Account"),
    make("iframe", { src: `/app/account/${invoice.client}`, title: "Account" }), link(`/clients/${invoice.client}`, "Open the client")];
}

// Entering a payment: what counts is state.entry, which follows the fields' own events.
function openEntry() {
  const invoice = state.invoice;
  state.entry = { form: invoice.form, type: "", employee: String(state.me.employee), amount: invoice.dueToType, date: state.me.today, reference: "" };
  const entry = state.entry;
  const choose = (label, name, list) => {
    const field = make("select", { name, onchange: (event) => { entry[name] = event.target.value; } },
      make("option", { value: "" }, "Choose..."), ...list.map((each) => make("option", { value: String(each.code) }, each.name)));
    field.value = entry[name];
    return make("label", {}, label, field);
  };
  const amount = make("input", { name: "amount", autocomplete: "off", inputMode: "decimal", onchange: (event) => { entry.amount = event.target.value; } });
  amount.value = entry.amount;
  const date = make("input", { name: "date", type: "date", onchange: (event) => { entry.date = event.target.value; } });
  date.value = entry.date;
  const reference = make("input", { name: "reference", maxLength: 60, autocomplete: "off", oninput: (event) => { entry.reference = event.target.value; } });
  const complaint = make("p", { className: "error", role: "alert" });
  const save = make("button", { type: "button", onclick: () => saveEntry(dialog, save, complaint) }, "Save payment");
  const dialog = make("dialog", { "aria-label": "Take payment", onclose: () => dialog.remove() },
    make("h3", {}, `Payment on invoice ${invoice.number}`),
    choose("Type", "type", state.me.types),
    choose("Taken by", "employee", state.me.employees),
    make("label", {}, "Amount", amount),
    make("label", {}, "Date", date),
    make("label", {}, "Reference", reference),
    complaint,
    make("div", { className: "bar" }, make("button", { className: "quiet", type: "button", onclick: () => dialog.close() }, "Cancel"), save));
  document.body.append(dialog);
  dialog.showModal();
}

async function saveEntry(dialog, save, complaint) {
  save.disabled = true;
  complaint.textContent = "";
  try {
    await call(`invoices/${encodeURIComponent(state.invoice.number)}/payments`, { method: "POST", body: JSON.stringify(state.entry) });
  } catch (problem) {
    if (problem instanceof Ended) {
      dialog.close();
      ended();
    } else {
      complaint.textContent = problem.message;
      save.disabled = false;
    }
    return;
  }
  dialog.close();
  toast("Payment saved.");
  await show();
}

function toast(text) {
  const note = make("div", { className: "toast", role: "status" }, text);
  document.body.append(note);
  setTimeout(() => note.remove(), 4000);
}

const pages = {
  async clients(number) {
    if (!number) {
      const clients = await call("clients");
      return [make("h2", {}, "Clients"), make("div", { className: "card" },
        table(["Number", "Name", "Patients", "Phone"], clients.map((each) => [String(each.number), link(`/clients/${each.number}`, each.name), each.pets, each.phone])))];
    }
    const client = await call(`clients/${encodeURIComponent(number)}`);
    return [make("h2", {}, client.name), make("div", { className: "card" },
      make("div", { className: "grid" }, field("Client number", "client_number", String(client.number)), field("Phone", "phone", client.phone),
        field("E-mail", "email", client.email), field("Address", "address", client.address), field("Patients", "pets", client.pets),
        field("Merged into", "merged_into", String(client.mergedInto))),
      make("h3", {}, "Invoices"), invoiceTable(client.invoices))];
  },
  async invoices(number) {
    if (number) {
      return invoicePage(number);
    }
    return [make("h2", {}, "Invoices"), make("div", { className: "card" }, invoiceTable(await call("invoices")))];
  },
  async day(date) {
    const day = await call(`day?date=${encodeURIComponent(date ?? "")}`);
    const choice = make("input", { type: "date", "aria-label": "Day", onchange: (event) => { location.hash = `/day/${event.target.value}`; } });
    choice.value = day.date;
    return [make("h2", {}, "Day sheet"), choice, make("div", { className: "card" },
      table(["Time", "Invoice", "Client", "Type", "Taken by", "Reference", "Amount"],
        day.payments.map((each) => [each.time, link(`/invoices/${each.invoice}`, each.invoice), each.client, each.type, each.employee, each.reference, each.amount])))];
  },
};

function invoiceTable(invoices) {
  return table(["Invoice", "Date", "Client", "Patients", "Status", "Total", "Due"],
    invoices.map((each) => [link(`/invoices/${each.number}`, each.number), each.date, each.clientName, each.patients, each.status, each.total, each.due]));
}

function ended() {
  const next = `/app/${location.hash}`;
  main.replaceChildren(make("h2", {}, "Your session has ended"), make("p", {},
    make("a", { href: `/login?next=${encodeURIComponent(next)}` }, "Sign in again")));
}

let turn = 0;

async function show() {
  const mine = ++turn;
  const [, page, key] = location.hash.replace(/^#/, "").split("/");
  try {
    if (state.me === null) {
      state.me = await call("me");
      document.querySelector("aside p").textContent = state.me.name;
    }
    const parts = await (pages[page] ?? pages.invoices)(key ? decodeURIComponent(key) : undefined);
    if (mine === turn) {
      main.replaceChildren(...parts);
    }
  } catch (problem) {
    if (problem instanceof Ended) {
      state.me = null;
      ended();
    } else {
      main.replaceChildren(make("h2", {}, "Something went wrong"), make("p", { className: "error" }, problem.message));
    }
  }
}

window.addEventListener("hashchange", show);
show();
