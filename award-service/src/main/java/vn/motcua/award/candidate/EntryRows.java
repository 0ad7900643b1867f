package vn.motcua.award.candidate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// What was entered about candidates; only the newest version of each thing counts.
@ApplicationScoped
class EntryRows implements PanacheRepositoryBase<EntryRow, EntryRow.Key> {

    Optional<EntryRow> newest(String campaign, String candidate, String kind, String key) {
        return find(
                        "campaign = ?1 and candidate = ?2 and kind = ?3 and key = ?4 order by version desc",
                        campaign,
                        candidate,
                        kind,
                        key)
                .firstResultOptional();
    }

    List<EntryRow> versions(String campaign, String candidate, String kind, String key) {
        return list(
                "campaign = ?1 and candidate = ?2 and kind = ?3 and key = ?4 order by version",
                campaign,
                candidate,
                kind,
                key);
    }

    List<EntryRow> newestOfCandidate(String campaign, String candidate) {
        return session()
                .createNativeQuery("""
                        select distinct on (candidate, kind, key) * from candidate_entry
                        where campaign = :campaign and candidate = :candidate
                        order by candidate, kind, key, version desc""", EntryRow.class)
                .setParameter("campaign", campaign)
                .setParameter("candidate", candidate)
                .getResultList();
    }

    /// The entries of the candidates that follow one in the order of codes.
    List<EntryRow> newestAfter(String campaign, String after, int candidates) {
        return session()
                .createNativeQuery("""
                        select distinct on (candidate, kind, key) * from candidate_entry
                        where campaign = :campaign and candidate in (
                            select candidate from candidate_entry
                            where campaign = :campaign and kind = 'candidate' and version = 1 and candidate > :after
                            order by candidate limit :limit)
                        order by candidate, kind, key, version desc""", EntryRow.class)
                .setParameter("campaign", campaign)
                .setParameter("after", after)
                .setParameter("limit", candidates)
                .getResultList();
    }

    /// Candidates one version of whose sheet carries that name for signing in.
    List<String> candidatesNamed(String campaign, String name) {
        return session()
                .createNativeQuery("""
                        select distinct candidate from candidate_entry
                        where campaign = :campaign and kind = 'candidate'
                          and lower(:name) in (lower(candidate), lower(content::jsonb ->> 'account'),
                                               lower(content::jsonb ->> 'officerCode'))
                        order by candidate""", String.class)
                .setParameter("campaign", campaign)
                .setParameter("name", name)
                .getResultList();
    }

    /// Lets one writer of a candidate at a time pass, until the end of the transaction.
    void lock(String campaign, String candidate) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 2))) as held")
                .setParameter("key", campaign + "/" + candidate)
                .getSingleResult();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
