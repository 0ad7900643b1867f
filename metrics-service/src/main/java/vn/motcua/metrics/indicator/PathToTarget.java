package vn.motcua.metrics.indicator;

import java.util.OptionalLong;

/// What it would take to meet a target from here.
///
/// @param missing how many more of the present cases would have had to be good; none without cases
/// @param needed how many further good cases in a row would meet it; none when no number would
public record PathToTarget(OptionalLong missing, OptionalLong needed) {
    /// The path when each further good case adds to numerator and denominator, as dossiers do.
    public static PathToTarget byNewCases(Ratio now, Target target) {
        return new PathToTarget(missing(now, target), needed(now, target));
    }

    /// The path when a further good case turns a present bad one, as the first online dossier of a service does.
    public static PathToTarget byTurningCases(Ratio now, Target target) {
        OptionalLong missing = missing(now, target);
        return new PathToTarget(missing, now.denominator() == 0 ? needed(now, target) : missing);
    }

    /// True when the target is met already, or some number of good cases would meet it.
    public boolean reachable() {
        return needed.isPresent();
    }

    private static OptionalLong missing(Ratio now, Target target) {
        if (now.denominator() == 0) {
            return OptionalLong.empty();
        } else {
            long least = leastNumerator(now.denominator(), target);
            boolean past = target.operator() == Target.Operator.EQ && least < now.numerator();
            return !past && least <= now.denominator()
                    ? OptionalLong.of(Math.max(0, least - now.numerator()))
                    : OptionalLong.empty();
        }
    }

    /// The smallest numerator that meets the target over this denominator; more than the denominator when none does.
    private static long leastNumerator(long denominator, Target target) {
        long want = Math.multiplyExact((long) target.percent(), denominator);

        return switch (target.operator()) {
            case GT -> Math.floorDiv(want, 100) + 1L;
            case GE -> Math.ceilDiv(want, 100);
            case EQ -> want % 100L == 0 ? want / 100L : denominator + 1L;
        };
    }

    private static OptionalLong needed(Ratio now, Target target) {
        if (now.against(target) == Status.MET) {
            return OptionalLong.of(0);
        } else {
            long bad = now.denominator() - now.numerator();
            long room = 100L - target.percent();

            return switch (target.operator()) {
                case GT ->
                    room == 0
                            ? OptionalLong.empty()
                            : OptionalLong.of(Math.max(1L, Math.floorDiv(shortfall(now, target), room) + 1L));
                case GE ->
                    bad == 0
                            ? OptionalLong.of(1L)
                            : (room == 0
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(Math.ceilDiv(shortfall(now, target), room)));
                case EQ -> exactly(now, target, bad, room);
            };
        }
    }

    private static OptionalLong exactly(Ratio now, Target target, long bad, long room) {
        if (room == 0) {
            return bad == 0 ? OptionalLong.of(1L) : OptionalLong.empty();
        } else {
            long shortfall = shortfall(now, target);
            return shortfall > 0 && shortfall % room == 0 ? OptionalLong.of(shortfall / room) : OptionalLong.empty();
        }
    }

    private static long shortfall(Ratio now, Target target) {
        return Math.multiplyExact((long) target.percent(), now.denominator())
                - Math.multiplyExact(100L, now.numerator());
    }
}
