package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.READER_CODE_REFUSED;
import static dev.tillbridge.problem.ProblemCode.READER_LOCATION_NEEDED;

import com.stripe.exception.StripeException;
import com.stripe.model.terminal.Reader;
import com.stripe.param.terminal.LocationCreateParams;
import com.stripe.param.terminal.LocationListParams;
import com.stripe.param.terminal.ReaderCreateParams;
import com.stripe.param.terminal.ReaderListParams;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.terminal.TerminalInfo;
import java.util.ArrayList;
import java.util.List;

/// Lists the account's readers and adds a new one by the code on its screen. Moves no money, so problems are
/// thrown.
final class ReaderEnrolment {
    private static final int MOST_PAGES = 20;
    private final StripeAccess access;

    ReaderEnrolment(StripeAccess access) {
        this.access = access;
    }

    List<TerminalInfo> list() {
        return StripeAccess.answerOf(Certainty.of(this::allReaders));
    }

    private List<TerminalInfo> allReaders() throws StripeException {
        var found = new ArrayList<TerminalInfo>();
        var params = ReaderListParams.builder().setLimit(100L);
        for (int page = 0; page < MOST_PAGES; page++) {
            var list = access.terminal().readers().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            data.forEach(reader -> found.add(ReaderReading.info(reader)));
            if (data.isEmpty() || !OddAnswer.need(list.getHasMore(), "has_more")) {
                return found;
            }
            params.setStartingAfter(data.getLast().getId());
        }
        throw new OddAnswer("a list that does not end");
    }

    TerminalInfo register(String registrationCode, String label) {
        var params = ReaderCreateParams.builder()
                .setRegistrationCode(registrationCode)
                .setLabel(label)
                .setLocation(location())
                .build();
        var outcome = Certainty.of(() -> access.terminal().readers().create(params, access.freshlyKeyed()));
        if (outcome instanceof Outcome.NotDone<Reader>(var problem, var unused1, var unused2)
                && problem.details().containsKey("why")) {
            throw Problem.of(READER_CODE_REFUSED, "why", problem.details().getOrDefault("why", ""))
                    .asException();
        }
        return ReaderReading.info(StripeAccess.answerOf(outcome));
    }

    /// A reader takes payments only at a location: the account's only one, or a first one in the account's
    /// country.
    private String location() {
        var list = StripeAccess.answerOf(Certainty.of(() -> access.terminal()
                .locations()
                .list(LocationListParams.builder().setLimit(100L).build(), access.unkeyed())
                .getData()));
        if (list.size() > 1) {
            throw Problem.of(READER_LOCATION_NEEDED, "count", Integer.toString(list.size()))
                    .asException();
        }
        if (list.size() == 1) {
            return list.getFirst().getId();
        }
        var params = LocationCreateParams.builder()
                .setDisplayName("Tillbridge")
                .setAddress(LocationCreateParams.Address.builder()
                        .setCountry(access.country())
                        .build())
                .build();
        return StripeAccess.answerOf(
                        Certainty.of(() -> access.terminal().locations().create(params, access.freshlyKeyed())))
                .getId();
    }
}
