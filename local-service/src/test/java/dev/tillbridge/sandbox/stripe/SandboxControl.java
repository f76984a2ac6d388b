package dev.tillbridge.sandbox.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The control door, for tests of every room: faults, counters, and the client at the card reader.
public final class SandboxControl {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    public SandboxControl(URI address, String controlToken) {
        this.address = address;
        this.token = controlToken;
    }

    public static SandboxControl of(StripeSandbox sandbox) {
        return new SandboxControl(sandbox.address(), sandbox.controlToken());
    }

    /// The next call of this kind meets this fault (names of [FaultKind] in any case).
    public void arm(String kind, String method, String path) {
        arm(kind, method, path, 1, 0);
    }

    public void arm(String kind, String method, String path, int times, long millis) {
        var body = Wire.object();
        body.put("kind", kind)
                .put("method", method)
                .put("path", path)
                .put("times", times)
                .put("millis", millis);
        post("/_sandbox/faults", body);
    }

    public void disarm() {
        send(request("/_sandbox/faults").DELETE());
    }

    /// The kinds of the faults that happened, oldest first.
    public List<String> fired() {
        var kinds = new ArrayList<String>();
        get("/_sandbox/faults/fired")
                .path("fired")
                .forEach(line -> kinds.add(line.path("kind").stringValue()));
        return kinds;
    }

    /// How many requests of a method reached a path (with `*` for one segment).
    public long calls(String method, String path) {
        long count = 0;
        for (var line : get("/_sandbox/calls").path("calls")) {
            if (line.path("method").stringValue().equals(method)
                    && Route.variables(path, line.path("path").stringValue()) != null) {
                count++;
            }
        }
        return count;
    }

    /// How many payment intents there are.
    public long intents() {
        return get("/_sandbox/objects").path("payment_intents").asLong(-1);
    }

    /// How many Checkout Sessions there are, open or not.
    public long sessions() {
        return get("/_sandbox/objects").path("checkout_sessions").asLong(-1);
    }

    /// How many payment links there are, on or off.
    public long links() {
        return get("/_sandbox/objects").path("payment_links").asLong(-1);
    }

    /// Charges that took money, all together.
    public long charges() {
        return sum("charges");
    }

    public long capturedMinor() {
        return sum("captured");
    }

    /// Charges that took money whose metadata say this.
    public long charges(String metadataKey, String value) {
        return get("/_sandbox/money?by=" + metadataKey)
                .path(value)
                .path("charges")
                .asLong(0);
    }

    public long refunds() {
        return sum("refunds");
    }

    public long refundedMinor() {
        return sum("refunded");
    }

    public ObjectNode screen(String readerId) {
        return get("/_sandbox/readers/" + readerId + "/screen");
    }

    public ObjectNode approve(String readerId) {
        return tap(readerId, "visa", "approve", 0, 0);
    }

    public ObjectNode decline(String readerId) {
        return tap(readerId, "visa", "decline", 0, 0);
    }

    public ObjectNode partly(String readerId, long approvedMinor) {
        return tap(readerId, "debit", "partly", approvedMinor, 0);
    }

    public ObjectNode tap(String readerId, String card, String outcome, long approvedMinor, long readingMillis) {
        var body = Wire.object();
        body.put("card", card).put("outcome", outcome);
        body.put("approved", approvedMinor).put("readingMillis", readingMillis);
        return post("/_sandbox/readers/" + readerId + "/tap", body);
    }

    /// The client presses the reader's cancel key.
    public ObjectNode cancelKey(String readerId) {
        return post("/_sandbox/readers/" + readerId + "/cancel", Wire.object());
    }

    public void online(String readerId, boolean online) {
        post("/_sandbox/readers/" + readerId + "/settings", Wire.object().put("online", online));
    }

    /// A Visa is tapped by itself after so many milliseconds; negative: nobody taps.
    public void autoTap(String readerId, long millis) {
        post("/_sandbox/readers/" + readerId + "/settings", Wire.object().put("autoTapMillis", millis));
    }

    public void givesUpAfter(String readerId, long millis) {
        post("/_sandbox/readers/" + readerId + "/settings", Wire.object().put("giveUpMillis", millis));
    }

    public void failRefund(String refundId) {
        post("/_sandbox/refunds/" + refundId + "/fail", Wire.object());
    }

    /// A refund that was on its way arrives.
    public void refundArrives(String refundId) {
        post("/_sandbox/refunds/" + refundId + "/succeed", Wire.object());
    }

    /// A person takes back a refund that is on its way, in the processor's own pages.
    public void cancelRefund(String refundId) {
        post("/_sandbox/refunds/" + refundId + "/cancel", Wire.object());
    }

    /// The next refunds are on their way until [#refundArrives], [#failRefund] or [#cancelRefund].
    public void nextRefundsPending(long times) {
        post("/_sandbox/switches", Wire.object().put("pendingRefunds", times));
    }

    /// A person gives back in the processor's own pages; the refund's id.
    public String refundInDashboard(String intentOrCharge, long amountMinor) {
        var body = Wire.object().put("payment_intent", intentOrCharge).put("amount", amountMinor);
        return post("/_sandbox/refunds", body).path("id").stringValue();
    }

    /// A kept card is good no more: names of [Decline] in any case, such as `expired` or `insufficient_funds`.
    public void cardBecomes(String methodId, String decline) {
        post("/_sandbox/payment_methods/" + methodId + "/becomes", Wire.object().put("decline", decline));
    }

    /// A bank debit that is on its way is there.
    public void debitArrives(String intent) {
        post("/_sandbox/debits/" + intent + "/settle", Wire.object());
    }

    /// A bank debit that is on its way comes back, such as `insufficient_funds`.
    public void debitFails(String intent, String code) {
        post("/_sandbox/debits/" + intent + "/fail", Wire.object().put("code", code));
    }

    /// A bank debit that had paid comes back after all.
    public void debitReturns(String intent) {
        post("/_sandbox/debits/" + intent + "/return", Wire.object());
    }

    /// A client disputes what they paid; the dispute's id.
    public String dispute(String intentOrCharge) {
        return post("/_sandbox/disputes", Wire.object().put("payment_intent", intentOrCharge))
                .path("id")
                .stringValue();
    }

    /// A client asks their bank about what they paid, which is not a dispute yet; its id.
    public String inquiry(String intentOrCharge) {
        var body = Wire.object().put("payment_intent", intentOrCharge).put("inquiry", true);
        return post("/_sandbox/disputes", body).path("id").stringValue();
    }

    public void disputeWithdraws(String dispute) {
        post("/_sandbox/disputes/" + dispute + "/withdraw", Wire.object());
    }

    public void disputeWon(String dispute) {
        post("/_sandbox/disputes/" + dispute + "/win", Wire.object());
    }

    public void disputeLost(String dispute) {
        post("/_sandbox/disputes/" + dispute + "/lose", Wire.object());
    }

    /// The bank wants the answer by this time.
    public void disputeDue(String dispute, Instant by) {
        post("/_sandbox/disputes/" + dispute + "/due", Wire.object().put("dueBy", by.getEpochSecond()));
    }

    /// What disputes have taken from the balance and not given back, fees not counted.
    public long disputedMinor() {
        return sum("disputed");
    }

    /// Sends everything to the clinic's bank that happened before a time and was not sent yet; the payout's id.
    public String payOut(Instant before) {
        return post("/_sandbox/payouts", Wire.object().put("before", before.getEpochSecond()))
                .path("id")
                .stringValue();
    }

    public void payoutArrives(String payout) {
        post("/_sandbox/payouts/" + payout + "/arrive", Wire.object());
    }

    public void payoutFails(String payout) {
        post("/_sandbox/payouts/" + payout + "/fail", Wire.object());
    }

    /// Refunds that are on their way.
    public long pendingMinor() {
        return sum("pending");
    }

    /// The processor's own clock goes ahead.
    public void pass(Duration by) {
        post("/_sandbox/clock", Wire.object().put("forwardMillis", by.toMillis()));
    }

    private long sum(String field) {
        long sum = 0;
        for (var group : get("/_sandbox/money?by=attempt")) {
            sum += group.path(field).asLong(0);
        }
        return sum;
    }

    private ObjectNode get(String path) {
        return send(request(path).GET());
    }

    private ObjectNode post(String path, JsonNode body) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(Wire.write(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Control-Token", token);
    }

    private ObjectNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return Wire.parseObject(answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
