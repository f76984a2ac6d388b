package dev.tillbridge.posting;

import dev.tillbridge.activity.Step;
import dev.tillbridge.pims.PimsConnector;

/// Makes the steps of a posting.
class PostingSteps {
    private final PimsConnector pims;
    private final PostingBooks books;

    PostingSteps(PimsConnector pims, PostingBooks books) {
        this.pims = pims;
        this.books = books;
    }

    Step check(boolean entriesLeft, boolean notThePayment) {
        return new CheckPims(pims, books, entriesLeft, notThePayment);
    }

    Step enter() {
        return new EnterPayment(pims, books);
    }

    Step confirm() {
        return new ConfirmEntry(pims, books);
    }
}
