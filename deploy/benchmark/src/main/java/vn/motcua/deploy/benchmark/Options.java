package vn.motcua.deploy.benchmark;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How the tool was called.
///
/// @param workloads what to measure
/// @param dossiers how many there are for S3, S5 and S6
/// @param offices how many communes have them
/// @param seconds for how long each question is asked
/// @param seed of all that is invented
record Options(Set<Workload> workloads, int dossiers, int offices, int seconds, long seed) {

    static final String USAGE = """
            deploy/bench [S2|S3|S4|S5|S6|S7|S8|all]... [--size DOSSIERS] [--offices COMMUNES] [--seconds N] [--seed N]

              --size     dossiers for S3, S5 and S6; 1000000 unless told otherwise
              --offices  communes that have them; 3000 unless told otherwise
              --seconds  for how long each question of S5, and the stream of S4, goes on; 10 unless told otherwise
              --seed     another number invents other dossiers; 1 unless told otherwise
            """;

    /// A call that cannot be understood.
    static final class WrongCall extends RuntimeException {
        WrongCall(String message) {
            super(message);
        }
    }

    Options {
        workloads = Set.copyOf(workloads);
    }

    /// @throws WrongCall saying what is wrong
    static Options parse(List<String> words) {
        Set<Workload> workloads = EnumSet.noneOf(Workload.class);
        int dossiers = 1_000_000;
        int offices = 3_000;
        int seconds = 10;
        long seed = 1;
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            switch (word) {
                case "all" -> workloads.addAll(EnumSet.allOf(Workload.class));
                case "--size" -> dossiers = number(words, ++at, 100_000_000);
                case "--offices" -> offices = number(words, ++at, 100_000);
                case "--seconds" -> seconds = number(words, ++at, 3_600);
                case "--seed" -> seed = number(words, ++at, Integer.MAX_VALUE);
                default ->
                    workloads.add(Workload.of(word)
                            .orElseThrow(() -> new WrongCall("There is no workload \"" + word + "\". There are: "
                                    + Workload.codes() + ", all.")));
            }
        }
        if (workloads.isEmpty()) {
            workloads.addAll(EnumSet.allOf(Workload.class));
        }
        return new Options(workloads, dossiers, offices, seconds, seed);
    }

    private static int number(List<String> words, int at, int most) {
        String text = at < words.size() ? words.get(at) : "";
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new WrongCall(words.get(at - 1) + " needs a number from 1 to " + most + ", not \"" + text + "\".");
        }
        return number;
    }
}
