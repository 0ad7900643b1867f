package vn.motcua.deploy.benchmark.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The invented dossiers of the year before an instant, the same for the same seed.
///
/// Any dossier can be made at any time from its number alone, so a million of them take no memory.
public final class Dossiers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DAYS = 365;
    private static final int HALF_PAST_SEVEN = 7 * 3600 + 1800;
    private static final int FIVE = 17 * 3600;
    private static final int OFFICERS = 4;
    private static final List<Dossier.Step> STEPS = List.of(Dossier.Step.values());

    private final Country country;
    private final Procedures procedures;
    private final int count;
    private final long seed;
    private final LocalDate firstDay;
    private final Instant beginning;
    private final int now;

    /// Dossiers that were received in the 365 days before.
    ///
    /// @param now what happens later is not told
    public Dossiers(Country country, Procedures procedures, int count, long seed, Instant now) {
        this.country = country;
        this.procedures = procedures;
        this.count = count;
        this.seed = seed;
        this.firstDay = now.atZone(ZONE).toLocalDate().minusDays(DAYS);
        this.beginning = firstDay.atStartOfDay(ZONE).toInstant();
        this.now = (int) (now.getEpochSecond() - beginning.getEpochSecond());
    }

    /// The offices that have them.
    public Country country() {
        return country;
    }

    /// What they are about.
    public Procedures procedures() {
        return procedures;
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// The instant that a number of seconds means.
    Instant instant(int seconds) {
        return beginning.plusSeconds(seconds);
    }

    /// The places of all that happened until now, by time: [#dossierAt] and [#stepAt] read them.
    long[] moments() {
        long[] moments = IntStream.range(0, count)
                .parallel()
                .mapToObj(this::dossier)
                .flatMapToLong(dossier -> dossier.steps().stream()
                        .filter(step -> dossier.at(step) < now)
                        .mapToLong(step ->
                                (long) dossier.at(step) << 34 | (long) dossier.number() << 3 | STEPS.indexOf(step)))
                .toArray();
        Arrays.parallelSort(moments);
        return moments;
    }

    /// The dossier of a moment.
    Dossier dossierAt(long moment) {
        return dossier((int) (moment >> 3 & Integer.MAX_VALUE));
    }

    /// What happened at a moment.
    static Dossier.Step stepAt(long moment) {
        return STEPS.get((int) (moment & 7));
    }

    /// The dossier of a number from 0 on.
    Dossier dossier(int number) {
        SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + number);
        // Some communes are larger than others: the largest have about three times as many dossiers as the mean.
        int commune = (int) (country.communes().size() * Math.pow(chance.nextDouble(), 1.5));
        Country.Office office = country.communes().get(commune);
        Procedures.Procedure procedure = procedures.at(chance.nextDouble());
        int received = workday(chance.nextInt(DAYS)) * Dossier.DAY + HALF_PAST_SEVEN + chance.nextInt(9 * 3600);
        int due = plusWorkingDays(received / Dossier.DAY, procedure.workingDays()) * Dossier.DAY + FIVE;

        boolean waits = chance.nextDouble() < 0.06;
        int asked = waits ? between(received, Math.max(due, received + 3600), chance) : Dossier.NEVER;
        int supplied = waits ? asked + 3600 + chance.nextInt(10 * Dossier.DAY) : Dossier.NEVER;
        boolean putOff = !waits && chance.nextDouble() < 0.02;
        int rescheduled = putOff ? between(received, Math.max(due, received + 3600), chance) : Dossier.NEVER;

        int promise = waits ? due + (supplied - asked) : due;
        int last = Math.max(received, Math.max(supplied, rescheduled));
        boolean late = chance.nextDouble() < 0.04;
        int settled = late
                ? Math.max(promise, last) + Dossier.DAY + chance.nextInt(20 * Dossier.DAY)
                : between(last, Math.max(promise, last + 3600), chance);
        double fate = chance.nextDouble();
        boolean forgotten = fate > 0.995;
        int ended = forgotten ? Dossier.NEVER : settled;
        String end = fate < 0.96 ? "completed" : fate < 0.98 ? "stopped" : "withdrawn";
        boolean completed = !forgotten && end.equals("completed");
        int digitised = completed && chance.nextDouble() < 0.25 ? ended + 600 : Dossier.NEVER;
        int rated = completed && chance.nextDouble() < 0.1 ? ended + 3600 : Dossier.NEVER;
        return new Dossier(
                number,
                office,
                procedure,
                channel(procedure, chance),
                "CB0" + (1 + chance.nextInt(OFFICERS)),
                received,
                due,
                asked,
                supplied,
                rescheduled,
                ended,
                end,
                digitised,
                rated,
                chance.nextDouble() < 0.9 ? 5 : 1 + chance.nextInt(4));
    }

    private static int between(int from, int to, SplittableRandom chance) {
        return from + 60 + chance.nextInt(to - from);
    }

    private static String channel(Procedures.Procedure procedure, SplittableRandom chance) {
        double share = chance.nextDouble();
        if (procedure.offeredOnline() && share < 0.8) {
            return "online";
        }
        return share > 0.98 ? "postal" : "counter";
    }

    private int plusWorkingDays(int day, int days) {
        int at = day;
        for (int left = days; left > 0; left--) {
            at = workday(at + 1);
        }
        return at;
    }

    private int workday(int day) {
        return switch (firstDay.plusDays(day).getDayOfWeek()) {
            case SATURDAY -> day + 2;
            case SUNDAY -> day + 1;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
