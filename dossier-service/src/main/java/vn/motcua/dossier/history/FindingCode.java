package vn.motcua.dossier.history;

import java.util.Locale;

/// What a verification can find.
public enum FindingCode {
    /// A journal row is not what it was when it was written.
    ROW_CHANGED,
    /// A journal row is gone: its number is missing.
    ROW_MISSING,
    /// A journal row is there that was never published.
    ROW_ADDED,
    /// A journal row does not follow the one that stands before it.
    LINK_BROKEN,
    /// An anchor is not what the rows of its day make.
    ANCHOR_DIFFERS,
    /// The anchor of a day is gone, or another stands in its place.
    ANCHOR_MISSING,
    /// The dossier as stored is not what its facts make.
    STORED_DIFFERS,
    /// The dossier as last published is not what its facts make.
    PUBLISHED_DIFFERS,
    /// A fact counts that is marked as not counting, or the other way round.
    STANDING_DIFFERS,
    /// A fact counts and was never published.
    NOT_PUBLISHED;

    /// As it stands in JSON: `row-changed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
