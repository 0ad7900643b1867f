package vn.motcua.award.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.desk.Reminders;
import vn.motcua.award.desk.Reminders.ReminderView;
import vn.motcua.award.office.Offices;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;

/// Sends the reminders that are due: to each candidate whose file is missing, and to the office who they are.
@ApplicationScoped
public class ReminderMails {

    private static final Logger LOG = Logger.getLogger(ReminderMails.class);
    private static final String OFFICE = "";

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Reminders reminders;
    private final Contacts contacts;
    private final Offices offices;
    private final MailLog log;
    private final Postman postman;
    private final ReminderSettings settings;
    private final InstantSource clock;

    ReminderMails(
            Campaigns campaigns,
            Candidates candidates,
            Reminders reminders,
            Contacts contacts,
            Offices offices,
            MailLog log,
            Postman postman,
            ReminderSettings settings,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.reminders = reminders;
        this.contacts = contacts;
        this.offices = offices;
        this.log = log;
        this.postman = postman;
        this.settings = settings;
        this.clock = clock;
    }

    /// True when mails go out from here.
    public boolean on() {
        return settings.from().isPresent();
    }

    /// Sends what is due; asks only campaigns with a deadline near.
    @Scheduled(every = "${motcua.reminders.every:10m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sendDue() {
        if (on()) {
            LocalDate today = Vietnam.dayOf(now());
            for (StoredCampaign stored : campaigns.dueBetween(today, today.plusDays(Reminders.FIRST))) {
                sendDue(stored.campaign());
            }
        }
    }

    private void sendDue(Campaign campaign) {
        Instant now = now();
        for (ReminderView reminder : reminders.of(campaign)) {
            Integer due = reminder.due();
            if (due == null || reminder.missing().isEmpty()) {
                continue;
            }
            addressees(campaign, reminder).forEach((recipient, addressee) -> {
                MailLog.Mail mail = log.entered(
                        campaign.code().value(),
                        reminder.level(),
                        reminder.subject(),
                        reminder.lastDay(),
                        due,
                        recipient,
                        now);
                if (mail.due(now)) {
                    send(mail, addressee);
                }
            });
        }
    }

    /// Somebody to write to.
    private record Addressee(String address, Letter letter) {}

    /// Those to whom a reminder goes, by recipient: candidates by code, and the office.
    private Map<String, Addressee> addressees(Campaign campaign, ReminderView reminder) {
        Map<String, String> names = new HashMap<>();
        candidates.each(
                campaign,
                file -> names.put(file.code().value(), file.sheet().value().name()));
        Map<String, String> addresses = contacts.of(campaign.code());
        Map<String, Addressee> found = new HashMap<>();
        for (String candidate : reminder.missing()) {
            String address = addresses.get(candidate);
            if (address != null) {
                found.put(
                        candidate,
                        new Addressee(
                                address,
                                Letter.toCandidate(campaign, reminder, names.getOrDefault(candidate, candidate))));
            }
        }
        contacts.of(campaign.office()).ifPresent(address -> {
            List<String> late = reminder.missing().stream()
                    .map(candidate -> names.getOrDefault(candidate, candidate))
                    .toList();
            String office = offices.nameOf(campaign.office()).orElse(campaign.office());
            found.put(OFFICE, new Addressee(address, Letter.toOffice(campaign, reminder, office, late)));
        });
        return found;
    }

    /// Sends one mail again because somebody asks for it.
    ///
    /// @throws ProblemException 404; 409 `mail-sent`, `mails-off`, `nothing-to-remind`
    public void again(Campaign campaign, UUID id) {
        if (!on()) {
            throw new ProblemException(Problem.of(
                    "mails-off",
                    409,
                    new Text("Chưa bật gửi thư", "Mails are off"),
                    new Text("Chưa có motcua.reminders.from.", "There is no motcua.reminders.from.")));
        }
        MailLog.Mail mail = log.find(campaign.code().value(), id, now())
                .orElseThrow(() -> new ProblemException(
                        CommonProblems.notFound(new Text("Không có thư nhắc này.", "There is no such reminder."))));
        if (mail.state() == MailLog.State.SENT || mail.state() == MailLog.State.SENDING) {
            throw new ProblemException(Problem.of(
                    "mail-sent",
                    409,
                    new Text("Thư đã được gửi", "It was sent"),
                    new Text(
                            "Thư này đã gửi hoặc đang gửi; mỗi lần nhắc chỉ gửi một thư.",
                            "It was sent or is being sent; each reminder is sent once.")));
        }
        Optional<Addressee> addressee = reminders.of(campaign).stream()
                .filter(reminder -> reminder.level().equals(mail.level())
                        && reminder.subject().equals(mail.subject())
                        && reminder.lastDay().equals(mail.lastDay())
                        && reminder.daysLeft() >= 0)
                .findFirst()
                .map(reminder -> addressees(campaign, reminder).get(mail.recipient()));
        if (addressee.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "nothing-to-remind",
                    409,
                    new Text("Không còn gì để nhắc", "There is nothing to remind of"),
                    new Text(
                            "Hồ sơ đã nộp, đã qua hạn, hoặc chưa có địa chỉ thư.",
                            "The file is there, the deadline has passed, or there is no address.")));
        }
        send(mail, addressee.get());
    }

    /// Not in a transaction: the attempt is on disk before it is made, its end after. No end is written
    /// of one that the server neither took nor refused.
    private void send(MailLog.Mail mail, Addressee addressee) {
        if (!log.claim(mail, now())) {
            return;
        }
        Postman.Handed handed = postman.hand(
                Mail.withText(
                                addressee.address(),
                                addressee.letter().subject(),
                                addressee.letter().text())
                        .setFrom(settings.from().orElseThrow())
                        .addHeader("X-Mot-Cua-Reminder", mail.id().toString())
                        .addHeader("Auto-Submitted", "auto-generated"),
                settings.patience());
        if (handed.state() != MailLog.State.SENT) {
            LOG.warnf(
                    "Reminder %s was not sent: %s",
                    mail.id(), Objects.requireNonNullElse(handed.detail(), "the server said nothing in time"));
        }
        if (handed.state() != MailLog.State.UNKNOWN) {
            log.ended(mail, handed.detail(), now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
