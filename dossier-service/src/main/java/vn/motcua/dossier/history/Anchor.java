package vn.motcua.dossier.history;

import java.time.Instant;
import java.time.LocalDate;

/// What the journal of an office held at the end of a local day.
///
/// @param officeSequence number of the office's last journal row by then
/// @param rows how many rows were recorded on that day
/// @param previousHash of the anchor of the day before; empty for the first
/// @param hash over the previous hash and the day's rows, see [AnchorHash]
public record Anchor(
        String office,
        LocalDate day,
        long officeSequence,
        long rows,
        String previousHash,
        String hash,
        Instant madeAt) {}
