package vn.motcua.award.awardlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// An award list as stored.
@Entity
@Immutable
@Table(name = "award_list")
class ListRow {

    @Id
    UUID id = new UUID(0, 0);

    @Column
    String campaign = "";

    @Column(name = "campaign_version")
    int campaignVersion;

    @Column
    String office = "";

    @Column
    String level = "";

    @Column
    String status = "";

    @Column(name = "as_of")
    Instant asOf = Instant.EPOCH;

    @Column(name = "snapshot_id")
    String snapshotId = "";

    @Column(name = "inputs_hash")
    String inputsHash = "";

    @Column(name = "list_hash")
    String listHash = "";

    @Column
    String content = "";

    @Column
    int entries;

    @Column
    int passed;

    @Column(name = "entered_by")
    String[] enteredBy = {};

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by")
    String createdBy = "";
}
