package vn.motcua.deploy.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The procedures of a commune: those of the sample, and variations of them until there are as many as a commune has.
///
/// Few are asked for often and most are rare: the n-th is asked for half as often as the n/2-th.
public final class Procedures {

    private static final int COUNT = 120;

    /// A procedure.
    ///
    /// @param online `full`, `partial` or `none`
    /// @param workingDays how long it may take; 0 = the same day
    public record Procedure(
            String code, String name, String field, String online, boolean resultPaper, long fee, int workingDays) {

        /// Whether dossiers may come online.
        boolean offeredOnline() {
            return !online.equals("none");
        }
    }

    private final List<Procedure> all;
    private final double[] upTo;

    private Procedures(List<Procedure> all) {
        this.all = List.copyOf(all);
        this.upTo = new double[all.size()];
        double sum = 0;
        for (int place = 0; place < upTo.length; place++) {
            sum += 1.0 / (place + 1);
            upTo[place] = sum;
        }
    }

    /// Made from the sample's procedures.
    ///
    /// @param folder holds one JSON file a procedure, named by its code
    public static Procedures of(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Procedure> real = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String code = file.getFileName().toString().replace(".json", "");
                real.add(read(code, json.readTree(file.toFile())));
            }
        }
        List<Procedure> all = new ArrayList<>(real);
        while (all.size() < COUNT) {
            int number = all.size();
            Procedure like = real.get(number % real.size());
            all.add(new Procedure(
                    String.format(Locale.ROOT, "9.%06d", number),
                    like.name() + " (trường hợp " + number / real.size() + ")",
                    like.field(),
                    like.online(),
                    like.resultPaper(),
                    like.fee(),
                    like.workingDays()));
        }
        return new Procedures(all);
    }

    private static Procedure read(String code, JsonNode file) {
        JsonNode deadline = file.get("deadline");
        int amount = deadline.get("amount").asInt();
        int days =
                switch (deadline.get("unit").asText()) {
                    case "working-hour" -> amount / 8;
                    case "calendar-day" -> amount * 5 / 7;
                    case "month" -> amount * 22;
                    default -> amount;
                };
        return new Procedure(
                code,
                file.get("name").asText(),
                file.get("field").asText(),
                file.get("online").asText(),
                file.get("resultPaper").asBoolean(),
                file.path("fee").asLong(0),
                days);
    }

    /// All of them, the most asked for first.
    public List<Procedure> all() {
        return all;
    }

    /// The one at a share of all that is asked for.
    ///
    /// @param share from 0 to below 1
    Procedure at(double share) {
        int place = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
        return all.get(place < 0 ? -place - 1 : place);
    }
}
