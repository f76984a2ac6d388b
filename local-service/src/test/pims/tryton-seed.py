"""Fills a fresh Tryton 6.0 database with a small animal hospital: company, chart of accounts, services,
clients, posted invoices and the user "clerk". Called by tryton-up.sh with the server's configuration file."""

import datetime
import sys
from decimal import Decimal

from proteus import Model, Wizard, config

settings = config.set_trytond('clinic', user='admin', config_file=sys.argv[1])
today = datetime.date.today()


def the(model, *domain):
    return Model.get(model).find(list(domain), limit=1)[0]


def company():
    dollar = Model.get('currency.currency')(
        name='US Dollar', symbol='$', code='USD', rounding=Decimal('0.01'), digits=2)
    dollar.rates.new(date=datetime.date(today.year, 1, 1), rate=Decimal('1.0'))
    dollar.save()
    hospital = Model.get('party.party')(name='Harbor Street Animal Hospital')
    hospital.save()
    wizard = Wizard('company.company.config')
    wizard.execute('company')
    wizard.form.party = hospital
    wizard.form.currency = dollar
    wizard.execute('add')
    settings._context = Model.get('res.user').get_preferences(True, {})
    return the('company.company')


def fiscal_year(company):
    moves = Model.get('ir.sequence')(
        name=str(today.year), company=company, sequence_type=the('ir.sequence.type', ('name', '=', 'Account Move')))
    moves.save()
    invoices = Model.get('ir.sequence.strict')(
        name='Invoices', company=company, sequence_type=the('ir.sequence.type', ('name', '=', 'Invoice')))
    invoices.prefix = 'INV-%d-' % today.year
    invoices.padding = 4
    invoices.number_next = 412
    invoices.save()
    year = Model.get('account.fiscalyear')(name=str(today.year), company=company)
    year.start_date = datetime.date(today.year, 1, 1)
    year.end_date = datetime.date(today.year, 12, 31)
    year.post_move_sequence = moves
    kinds, = year.invoice_sequences
    kinds.out_invoice_sequence = kinds.in_invoice_sequence = invoices
    kinds.out_credit_note_sequence = kinds.in_credit_note_sequence = invoices
    year.click('create_period')


def chart_of_accounts(company):
    template = the('ir.model.data', ('module', '=', 'account'), ('fs_id', '=', 'account_template_root_en'))
    wizard = Wizard('account.create_chart')
    wizard.execute('account')
    wizard.form.account_template = Model.get('account.account.template')(template.db_id)
    wizard.form.company = company
    wizard.execute('create_account')
    accounts = {
        kind: the('account.account', ('type.' + kind, '=', True), ('company', '=', company.id))
        for kind in ('receivable', 'payable', 'revenue', 'expense')}
    accounts['cash'] = the('account.account', ('name', '=', 'Main Cash'))
    accounts['tax'] = the('account.account', ('name', '=', 'Main Tax'))
    wizard.form.account_receivable = accounts['receivable']
    wizard.form.account_payable = accounts['payable']
    wizard.execute('create_properties')
    return accounts


def ways_to_pay(accounts):
    journal = the('account.journal', ('type', '=', 'cash'))
    for name in ('Cash', 'Card terminal'):
        way = Model.get('account.invoice.payment.method')(name=name, journal=journal)
        way.credit_account = way.debit_account = accounts['cash']
        way.save()
    # With a write-off at hand, a part payment asks what to do with the rest, as in a real clinic.
    sequence = the('ir.sequence', ('sequence_type.name', '=', 'Account Journal'))
    off = Model.get('account.journal')(name='Write-Off', type='write-off', sequence=sequence)
    off.save()
    small = Model.get('account.move.reconcile.write_off')(name='Small balance', journal=off)
    small.credit_account = small.debit_account = accounts['expense']
    small.save()


def client(name, street, code):
    party = Model.get('party.party')(name=name)
    address, = party.addresses or [party.addresses.new()]
    address.street, address.city, address.postal_code = street, 'Portland', code
    party.save()
    return party


def category(name, accounts, tax=None):
    kind = Model.get('product.category')(name=name, accounting=True)
    kind.account_expense, kind.account_revenue = accounts['expense'], accounts['revenue']
    if tax:
        kind.customer_taxes.append(tax)
    kind.save()
    return kind


def service(code, name, price, kind):
    unit = the('product.uom', ('name', '=', 'Unit'))
    template = Model.get('product.template')(name=name, code=code, type='service', list_price=Decimal(price))
    template.default_uom = template.sale_uom = unit
    template.account_category = kind
    template.salable = True
    template.save()
    return template.products[0]


def invoice(party, reference, term, lines):
    bill = Model.get('account.invoice')(party=party, payment_term=term, reference=reference, invoice_date=today)
    for product, quantity in lines:
        line = bill.lines.new(product=product, quantity=quantity)
        line.unit_price = product.template.list_price
        line.description = product.template.name
    bill.save()
    bill.click('post')


def clerk(company):
    for item in Model.get('ir.module.config_wizard.item').find([('state', '=', 'open')]):
        item.state = 'done'
        item.save()
    user = Model.get('res.user')(name='Casey Clerk', login='clerk', password='clerk-pw')
    groups = ['Account', 'Account Administration', 'Sales', 'Party Administration', 'Product Administration']
    for group in Model.get('res.group').find([('name', 'in', groups)]):
        user.groups.append(group)
    ours = Model.get('company.company')(company.id)
    user.companies.append(ours)
    user.company = Model.get('company.company')(company.id)
    user.save()


hospital = company()
fiscal_year(hospital)
accounts = chart_of_accounts(hospital)
tax = Model.get('account.tax')(
    name='Sales tax 5%', description='Sales tax 5%', type='percentage', rate=Decimal('.05'))
tax.invoice_account = tax.credit_note_account = accounts['tax']
tax.save()
ways_to_pay(accounts)
marisol = client('Marisol Okonkwo-Bright', '118 Beacon Lane', '04103')
rescue = client('Tidewater Marine Rescue', '3 Ferry Slip', '04101')
net30 = Model.get('account.invoice.payment_term')(name='Net 30')
net30.lines.new(type='remainder').relativedeltas.new().days = 30
net30.save()
plain = category('Clinic services', accounts)
taxed = category('Clinic services (taxed)', accounts, tax)
extraction = service('V3330', 'Dental extraction, canine', '1120.00', plain)
implant = service('V2740', 'Cruciate repair, implant', '1345.75', taxed)
isoflurane = service('V9230', 'Isoflurane, per 15 min', '38.40', plain)
invoice(marisol, 'CHART-2291', net30, [(extraction, 1), (implant, 1), (isoflurane, 3)])
invoice(rescue, '', net30, [(isoflurane, 2), (extraction, 1)])
invoice(marisol, 'CHART-2291', net30, [(isoflurane, 1)])
clerk(hospital)
