package tn.aloauto.integration.intake;

/** A file that went further than its feed's limits: all it did is rolled back, and it waits for somebody's word. */
final class Braked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Braked(Outcome outcome) {
        super(outcome.message());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
