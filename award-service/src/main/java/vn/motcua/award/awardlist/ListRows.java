package vn.motcua.award.awardlist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored award lists.
@ApplicationScoped
class ListRows implements PanacheRepositoryBase<ListRow, UUID> {

    List<ListRow> ofCampaign(String campaign, int limit) {
        return find("campaign = ?1 order by createdAt desc, id", campaign)
                .page(0, limit)
                .list();
    }

    List<ListRow> ofCampaignAfter(String campaign, Instant createdAt, UUID id, int limit) {
        return find(
                        "campaign = ?1 and (createdAt < ?2 or (createdAt = ?2 and id > ?3)) order by createdAt desc, id",
                        campaign,
                        createdAt,
                        id)
                .page(0, limit)
                .list();
    }

    Optional<ListRow> newest(String campaign, String level) {
        return find("campaign = ?1 and level = ?2 order by createdAt desc, id", campaign, level)
                .firstResultOptional();
    }
}
