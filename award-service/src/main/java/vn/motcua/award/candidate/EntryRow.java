package vn.motcua.award.candidate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Something entered about a candidate, as stored.
@Entity
@Immutable
@Table(name = "candidate_entry")
@IdClass(EntryRow.Key.class)
class EntryRow {

    @Id
    String campaign = "";

    @Id
    String candidate = "";

    @Id
    String kind = "";

    @Id
    String key = "";

    @Id
    int version;

    @Column
    String content = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by")
    String recordedBy = "";

    /// What tells one entry from all others.
    static class Key {

        @Nullable
        String campaign;

        @Nullable
        String candidate;

        @Nullable
        String kind;

        @Nullable
        String key;

        int version;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && Objects.equals(campaign, that.campaign)
                    && Objects.equals(candidate, that.candidate)
                    && Objects.equals(kind, that.kind)
                    && Objects.equals(key, that.key)
                    && version == that.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, candidate, kind, key, version);
        }
    }
}
