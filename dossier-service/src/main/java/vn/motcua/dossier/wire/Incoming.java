package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.feedback.FeedbackFact;

/// What came through a portal's door: an event, or something that is none.
public sealed interface Incoming {

    /// The event's id as it came, if that could be read.
    @Nullable
    String id();

    /// The bytes as they came, or the first of them.
    byte[] raw();

    /// A well-formed event. Whether it is possible is not known yet.
    sealed interface Event extends Incoming {

        @Override
        String id();

        String source();

        /// Code of the dossier, or of whatever else the event is about.
        String subject();

        /// Type without prefix and version: `dossier.accepted`.
        String name();

        /// When it happened; to the microsecond.
        Instant time();

        /// As it came.
        ObjectNode data();

        /// Of the canonical event: the same identity with another hash is another content.
        String contentHash();
    }

    /// A fact of a dossier.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    record OfDossier(
            String source,
            String id,
            String subject,
            String name,
            Instant time,
            ObjectNode data,
            String contentHash,
            byte[] raw,
            Fact fact)
            implements Event {}

    /// A fact of a feedback case.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    record OfFeedback(
            String source,
            String id,
            String subject,
            String name,
            Instant time,
            ObjectNode data,
            String contentHash,
            byte[] raw,
            FeedbackFact fact)
            implements Event {}

    /// An event of an office that changes no dossier: a rating, a posting check.
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    record OfOffice(
            String source,
            String id,
            String subject,
            String name,
            Instant time,
            ObjectNode data,
            String contentHash,
            byte[] raw,
            String office)
            implements Event {}

    /// No event; says why.
    ///
    /// @param complete whether the bytes are all that came
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared
    record Broken(@Nullable String source, @Nullable String id, byte[] raw, boolean complete, Problem problem)
            implements Incoming {}
}
