package vn.motcua.award.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One version of a campaign as stored.
@Entity
@Immutable
@Table(name = "campaign_version")
@IdClass(CampaignRow.Key.class)
class CampaignRow {

    @Id
    String campaign = "";

    @Id
    int version;

    @Column
    String office = "";

    @Column
    String content = "";

    @Column(name = "content_hash")
    String contentHash = "";

    @Column(name = "first_due")
    @Nullable
    LocalDate firstDue;

    @Column(name = "last_due")
    @Nullable
    LocalDate lastDue;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    String createdBy = "";

    /// What tells one version from all others.
    static class Key {

        @Nullable
        String campaign;

        int version;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(campaign, key.campaign) && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, version);
        }
    }
}
