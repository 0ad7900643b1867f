package vn.motcua.metrics.fold;

/// A record that is not an event as the contract describes it; the message says what is wrong with it.
final class UnreadableEvent extends Exception {

    UnreadableEvent(String reason) {
        super(reason);
    }
}
