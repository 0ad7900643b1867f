package vn.motcua.award.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The stored versions of campaigns.
@ApplicationScoped
class CampaignRows implements PanacheRepositoryBase<CampaignRow, CampaignRow.Key> {

    Optional<CampaignRow> newest(String campaign) {
        return find("campaign = ?1 order by version desc", campaign).firstResultOptional();
    }

    Optional<CampaignRow> version(String campaign, int version) {
        return find("campaign = ?1 and version = ?2", campaign, version).firstResultOptional();
    }

    List<CampaignRow> versions(String campaign) {
        return list("campaign = ?1 order by version desc", campaign);
    }

    List<CampaignRow> newestOfEach() {
        return list("""
                from CampaignRow c
                where c.version = (select max(o.version) from CampaignRow o where o.campaign = c.campaign)
                order by c.campaign""");
    }

    /// Those in whose newest version files may be due on one of these days; versions stored before these days were kept
    /// with them are always among them.
    List<CampaignRow> dueBetween(LocalDate from, LocalDate to) {
        return list("""
                from CampaignRow c
                where c.version = (select max(o.version) from CampaignRow o where o.campaign = c.campaign)
                  and (c.lastDue is null or c.lastDue >= ?1 and c.firstDue <= ?2)
                order by c.campaign""", from, to);
    }

    /// Lets one writer of a campaign at a time pass, until the end of the transaction.
    void lock(String campaign) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 1))) as held")
                .setParameter("key", campaign)
                .getSingleResult();
    }
}
