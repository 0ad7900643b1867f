package vn.motcua.deploy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import vn.motcua.deploy.benchmark.load.Country;
import vn.motcua.deploy.benchmark.load.Dossiers;
import vn.motcua.deploy.benchmark.measure.Load;
import vn.motcua.deploy.benchmark.measure.Result;

/// S5: how long questions take at a commune, a district and a province.
///
/// The offices are asked in turn; those of the first half warm the service up and are not measured, so that no answer
/// can come from a memory of the same question (but for the few provinces).
///
/// @param few what the same took with few dossiers, median in milliseconds by question; empty when nothing is compared
record QuestionBench(Bench bench, MetricsStack metrics, Dossiers dossiers, Map<String, Double> few) {

    private static final String CODE = "S5";
    private static final double SLOWEST_ANSWER = 10;
    private static final double OF_EMPTY_ENDPOINT = 0.4;
    private static final double OF_FEW = 1.3;

    /// A question that is asked of many offices.
    ///
    /// @param goal the most milliseconds that 99 of 100 answers may take; 0 = none
    private record Question(String what, List<Country.Office> offices, Function<String, String> path, double goal) {}

    /// Asks everything.
    ///
    /// @param isReported whether the figures go into the report
    /// @return the median of each question in milliseconds
    Map<String, Double> run(boolean isReported) throws IOException, InterruptedException {
        String headers = "Authorization: Bearer " + metrics.stack().token("auditor") + "\r\n";
        Map<String, Double> took = new HashMap<>();
        for (Question question : questions()) {
            Load.Outcome outcome = ask(question, headers);
            double median = outcome.latencies().millis(50);
            took.put(question.what(), median);
            if (isReported) {
                report(question, outcome);
            }
            bench.tell(question.what() + ": median " + median + " ms of "
                    + outcome.latencies().count());
        }
        if (isReported) {
            rate(headers);
        }
        return took;
    }

    private void report(Question question, Load.Outcome outcome) {
        double median = outcome.latencies().millis(50);
        double slow = outcome.latencies().millis(99);
        Result half = Result.of(CODE, question.what() + ", median", median, "ms");
        Double before = few.get(question.what());
        bench.report()
                .add(
                        before == null
                                ? half
                                : half.against("with 10,000 dossiers", before).atMost(OF_FEW));
        Result most = Result.of(CODE, question.what() + ", 99 of 100", slow, "ms");
        bench.report().add(question.goal() > 0 ? most.atMost(question.goal()) : most);
    }

    private List<Question> questions() {
        Country country = dossiers.country();
        List<Country.Office> communes = shuffled(country.communes());
        List<Country.Office> districts = shuffled(country.districts());
        List<Country.Office> provinces = country.provinces();
        List<Question> questions = new ArrayList<>();
        for (Map.Entry<String, List<Country.Office>> level : List.of(
                Map.entry("commune", communes), Map.entry("district", districts), Map.entry("province", provinces))) {
            String of = " of a " + level.getKey();
            questions.add(new Question(
                    "indicators" + of, level.getValue(), office -> office("/indicators", office), SLOWEST_ANSWER));
            questions.add(new Question(
                    "indicators of the year" + of,
                    level.getValue(),
                    office -> office("/indicators?window=year", office),
                    0));
            questions.add(new Question(
                    "series of 90 days" + of,
                    level.getValue(),
                    office -> office("/indicators/on-time/series?granularity=day&window=P90D", office),
                    0));
            questions.add(new Question(
                    "failing dossiers" + of,
                    level.getValue(),
                    office -> office("/indicators/on-time/dossiers?side=failing", office),
                    0));
            questions.add(new Question(
                    "breakdown by officer" + of,
                    level.getValue(),
                    office -> office("/indicators/on-time/breakdown?by=officer", office),
                    0));
            questions.add(new Question("at risk" + of, level.getValue(), office -> office("/at-risk", office), 0));
            questions.add(new Question(
                    "settlement report of a quarter" + of,
                    level.getValue(),
                    office -> office("/settlement-report?window=quarter", office),
                    0));
        }
        questions.add(new Question(
                "ranking of a province's communes",
                provinces,
                office -> "/api/v1/indicators/on-time/ranking?level=commune&parent=" + office,
                0));
        return questions;
    }

    private static String office(String what, String office) {
        return "/api/v1/offices/" + office + what;
    }

    private List<Country.Office> shuffled(List<Country.Office> offices) {
        List<Country.Office> shuffled = new ArrayList<>(offices);
        Collections.shuffle(shuffled, new Random(bench.options().seed()));
        return shuffled;
    }

    private Load.Outcome ask(Question question, String headers) throws IOException, InterruptedException {
        List<String> paths = question.offices().stream()
                .map(office -> question.path().apply(office.code()))
                .toList();
        int half = paths.size() / 2;
        Duration duration = Duration.ofSeconds(bench.options().seconds());
        URI server = metrics.address();
        new Load(server, headers, half == 0 ? paths : paths.subList(0, half)).run(1, duration.dividedBy(2));
        return new Load(server, headers, paths.subList(half, paths.size())).run(1, duration);
    }

    /// How many answers a second all cores give, beside an endpoint that does nothing.
    private void rate(String headers) throws IOException, InterruptedException {
        int connections = 2 * Runtime.getRuntime().availableProcessors();
        Duration duration = Duration.ofSeconds(bench.options().seconds());
        List<String> paths = shuffled(dossiers.country().communes()).stream()
                .map(office -> office("/indicators", office.code()))
                .toList();
        Load.Outcome empty = new Load(metrics.address(), "", List.of("/q/health/live")).run(connections, duration);
        Load.Outcome figures = new Load(metrics.address(), headers, paths).run(connections, duration);
        bench.report()
                .add(Result.of(CODE, "indicators of communes, all cores", figures.perSecond(), "answers/s")
                        .against("/q/health/live", empty.perSecond())
                        .atLeast(OF_EMPTY_ENDPOINT));
    }
}
