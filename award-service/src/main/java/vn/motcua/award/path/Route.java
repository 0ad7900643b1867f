package vn.motcua.award.path;

/// Who decides on a list.
public enum Route {
    /// The authority of the office itself: a commune's own award.
    HERE,
    /// The authority of a level above: the list is forwarded and received there.
    ABOVE
}
