package vn.motcua.award.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.deploy.platform.database.Database;

/// The addresses to which reminders go. They stand apart from the sheets of candidates, so that no list copies them.
@ApplicationScoped
public class Contacts {

    private static final String OF_OFFICES = "";

    private final Database database;
    private final InstantSource clock;

    Contacts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The address of the office that takes files in; empty when none is set.
    @Transactional
    public Optional<String> of(String office) {
        return newest(OF_OFFICES, office);
    }

    /// The addresses of the candidates of a campaign by code.
    @Transactional
    public Map<String, String> of(CampaignCode campaign) {
        Map<String, String> addresses = new HashMap<>();
        database.list(
                "select distinct on (who) who, email from reminder_contact where campaign = ? order by who, version desc",
                row -> {
                    String email = row.getString("email");
                    return email == null ? "" : addresses.put(row.getString("who"), email);
                },
                campaign.value());
        return addresses;
    }

    /// Sets the address of an office; absent takes it away.
    @Transactional
    public void put(String office, @Nullable String email, String by) {
        put(OF_OFFICES, office, email, by);
    }

    /// Sets the address of a candidate; absent takes it away.
    @Transactional
    public void put(CampaignCode campaign, CandidateCode candidate, @Nullable String email, String by) {
        put(campaign.value(), candidate.value(), email, by);
    }

    private void put(String campaign, String who, @Nullable String email, String by) {
        if (newest(campaign, who).equals(Optional.ofNullable(email))) {
            return;
        }
        database.list("select pg_advisory_xact_lock(6, hashtext(?))", _ -> 0, campaign + "/" + who);
        database.update("""
                insert into reminder_contact (campaign, who, version, email, recorded_at, recorded_by)
                select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?
                from reminder_contact where campaign = ? and who = ?""", campaign, who, email, clock.instant().truncatedTo(ChronoUnit.MICROS), by, campaign, who);
    }

    private Optional<String> newest(String campaign, String who) {
        return database
                .list(
                        "select email from reminder_contact where campaign = ? and who = ? order by version desc limit 1",
                        row -> Optional.ofNullable(row.getString("email")),
                        campaign,
                        who)
                .stream()
                .findFirst()
                .flatMap(address -> address);
    }
}
