package vn.motcua.deploy.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.deploy.benchmark.measure.Latencies;
import vn.motcua.deploy.benchmark.measure.Result;
import vn.motcua.deploy.local.LocalStack;
import vn.motcua.deploy.local.Part;
import vn.motcua.deploy.servers.ServiceDatabase;

/// S7: an award list of ten thousand candidates, from the question until the last byte of the answer, which has the
/// tree of why and why not of each; and reading such a list.
///
/// Candidates come through the doors of award-service once; the database makes ten thousand of them, with a grade below
/// A here and a missing judgement there. Only metrics-service, which is asked for one snapshot, is a stand-in.
record AwardBench(Bench bench) {

    private static final String CODE = "S7";
    private static final int CANDIDATES = 10_000;
    private static final int LISTS = 5;
    private static final double GOAL_SECONDS = 5;
    private static final String OFFICE = "X01.02.03";
    private static final String CAMPAIGN = "/api/v1/campaigns/vinh-yen-2024";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /// An answer of which only the beginning was kept.
    ///
    /// @param begin its first bytes
    private record Answer(double seconds, long bytes, String begin) {}

    void run() throws IOException, InterruptedException, SQLException {
        try (LocalStack stack = bench.stack(Part.AWARD);
                MetricsStandIn _ = new MetricsStandIn(stack.url(Part.METRICS), CANDIDATES);
                HttpClient client = HttpClient.newHttpClient()) {
            Door clerk = new Door(client, stack.url(Part.AWARD), stack.token("award-clerk", OFFICE));
            Door head = new Door(client, stack.url(Part.AWARD), stack.token("desk-head", OFFICE));
            enter(clerk, head);
            multiply(stack);
            List<Double> seconds = new ArrayList<>();
            Answer made = new Answer(0, 0, "");
            for (int i = 0; i < LISTS; i++) {
                made = clerk.post(
                        CAMPAIGN + "/award-lists", "{\"level\":\"commune\",\"asOf\":\"2024-10-01T00:00:00+07:00\"}");
                bench.tell("a list of " + made.bytes() / 1_000_000 + " MB after " + made.seconds() + " s");
                seconds.add(made.seconds());
            }
            report("award list of 10,000 with every tree, the first after the start", seconds.getFirst());
            report("award list of 10,000 with every tree, median of " + (LISTS - 1) + " more", median(seconds));
            read(clerk, made);
        }
    }

    private void report(String what, double seconds) {
        bench.report().add(Result.of(CODE, what, seconds, "s").atMost(GOAL_SECONDS));
    }

    private static double median(List<Double> seconds) {
        return seconds.subList(1, seconds.size()).stream()
                .sorted()
                .skip((seconds.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    /// How long it takes to read a list that is there.
    private void read(Door reader, Answer made) throws IOException, InterruptedException {
        Matcher id = ID.matcher(made.begin());
        if (!id.find()) {
            throw new IOException("The list has no id: " + made.begin());
        }
        String list = "/api/v1/award-lists/" + id.group(1);
        for (String what : List.of("/entries?size=50", "/entries/" + MetricsStandIn.officer(4711), "/path", "")) {
            Latencies latencies = latencies(reader, list + what, what.isEmpty() ? 3 : 30);
            String name = what.isEmpty() ? "the whole list" : what.replace(MetricsStandIn.officer(4711), "{candidate}");
            bench.report().add(Result.of(CODE, "reading " + name + ", median", latencies.millis(50), "ms"));
        }
        Answer verified = reader.get(list + "/verification");
        if (!verified.begin().contains("\"verified\":true")) {
            throw new IOException("The list is not verified: " + verified.begin());
        }
        bench.report().add(Result.of(CODE, "judging the whole list again for its proof", verified.seconds(), "s"));
    }

    private static Latencies latencies(Door reader, String path, int times) throws IOException, InterruptedException {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            nanos[i] = (long) (reader.get(path).seconds() * 1e9);
        }
        return new Latencies(nanos);
    }

    private static void enter(Door clerk, Door head) throws IOException, InterruptedException {
        String candidate = CAMPAIGN + "/candidates/" + MetricsStandIn.officer(0);
        clerk.put(candidate, """
                {"kind":"ca-nhan","name":"Trần Thị Hoà","post":"Công chức Tư pháp – Hộ tịch","unit":"UBND xã Vĩnh Yên",
                 "gender":"female","leader":false,"roles":["ORGANISE"],"officerCode":"%s",
                 "filedAt":{"commune":"2024-09-27T15:00:00+07:00"},
                 "deskAssignments":[{"from":"2024-01-02","to":"2024-12-31"}]}""".formatted(MetricsStandIn.officer(0)));
        for (int month = 5; month <= 9; month++) {
            head.put(candidate + "/grades/2024-0" + month, "{\"grade\":\"A\",\"signed\":true}");
        }
        for (String key : List.of("C1a", "C2", "II.1", "II.2d", "II.4")) {
            clerk.put(
                    candidate + "/judgements/" + key,
                    "{\"outcome\":\"pass\",\"reason\":\"Có kết quả rõ ràng, được xác nhận\",\"evidence\":"
                            + "[{\"title\":\"Báo cáo kết quả năm 2024\",\"ref\":\"BC-02/2024\"}]}");
        }
    }

    /// Makes all others of the first: one in seven has a B, one in five lacks the judgement of an initiative.
    private static void multiply(LocalStack stack) throws SQLException {
        ServiceDatabase database = stack.database(Part.AWARD);
        try (Connection owner = DriverManager.getConnection(
                        stack.jdbcUrl(Part.AWARD), database.owner(), database.ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into candidate_entry
                        (campaign, candidate, kind, key, version, content, recorded_at, recorded_by)
                    select campaign, code, kind, key, version,
                           case when kind = 'candidate' then replace(content, first.candidate, code)
                                when kind = 'grade' and key = '2024-07' and i %% 7 = 0
                                    then replace(content, '"A"', '"B"')
                                else content end,
                           recorded_at, recorded_by
                    from candidate_entry first,
                         lateral (select i, 'cc' || lpad(i::text, 5, '0') as code
                                  from generate_series(1, %d) as i) as other
                    where first.campaign = 'vinh-yen-2024' and first.candidate = '%s'
                      and not (kind = 'judgement' and key = 'C2' and i %% 5 = 0)""".formatted(CANDIDATES - 1, MetricsStandIn.officer(0)));
            statement.execute("analyze candidate_entry");
        }
    }

    /// award-service as one person sees it.
    private record Door(HttpClient client, URI service, String token) {

        void put(String path, String body) throws IOException, InterruptedException {
            send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
        }

        Answer post(String path, String body) throws IOException, InterruptedException {
            return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        Answer get(String path) throws IOException, InterruptedException {
            return send(request(path).GET());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(service.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
        }

        private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] first = body.readNBytes(1_000);
                long bytes = first.length;
                byte[] buffer = new byte[65_536];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    bytes += read;
                }
                String text = new String(first, UTF_8);
                if (response.statusCode() / 100 != 2) {
                    throw new IOException(response.uri() + " answered " + response.statusCode() + ": " + text);
                }
                return new Answer((System.nanoTime() - begin) / 1e9, bytes, text);
            }
        }
    }
}
