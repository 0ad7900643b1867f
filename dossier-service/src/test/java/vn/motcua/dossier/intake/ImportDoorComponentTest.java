package vn.motcua.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.OfficeScope;
import vn.motcua.deploy.testkit.ServersResource;
import vn.motcua.dossier.Portal;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.store.ImportRow;
import vn.motcua.dossier.store.ImportStore;

@QuarkusTest
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "dossier"))
class ImportDoorComponentTest {

    @Inject
    ImportDoor door;

    @Inject
    ImportStore imports;

    @Inject
    IntakeSettings settings;

    @Inject
    InstantSource clock;

    @Test
    void a_process_that_starts_again_marks_the_imports_it_was_killed_in_and_no_others() {
        UUID left = begun(settings.process());
        UUID others = begun("elsewhere:8081");

        door.begin(new StartupEvent());

        assertThat(imports.find(left)).map(ImportRow::state).contains("interrupted");
        assertThat(imports.find(others)).map(ImportRow::state).contains("running");
        assertThat(imports.find(others))
                .map(row -> row.stateAt(clock.instant().plusSeconds(600)))
                .contains("interrupted");
    }

    @Test
    void one_import_more_than_may_run_at_a_time_is_sent_away_and_the_others_go_on() throws Exception {
        Sender sender = new Sender("cong-dvc", OfficeScope.of(List.of("X95.02")));
        CountDownLatch open = new CountDownLatch(settings.concurrentImports());
        CountDownLatch end = new CountDownLatch(1);
        List<CompletableFuture<ImportRow>> running = new ArrayList<>();
        for (int i = 0; i < settings.concurrentImports(); i++) {
            running.add(CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return door.run(UUID.randomUUID(), slow(open, end), sender);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    task -> Thread.ofVirtual().start(task)));
        }
        assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> door.run(UUID.randomUUID(), InputStream.nullInputStream(), sender))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(503);
                    assertThat(e.problem().slug()).isEqualTo("unavailable");
                });

        end.countDown();
        assertThat(running).allSatisfy(one -> assertThat(one)
                .succeedsWithin(Duration.ofSeconds(30))
                .extracting(ImportRow::state)
                .isEqualTo("finished"));
        assertThat(door.run(UUID.randomUUID(), InputStream.nullInputStream(), sender)
                        .state())
                .isEqualTo("finished");
    }

    @Test
    void compressed_bodies_are_not_unfolded() {
        Portal.as(Portal.portal())
                .contentType(Portal.LINES)
                .header("Content-Encoding", "gzip")
                .body(new byte[] {0x1f, (byte) 0x8b, 8, 0})
                .post("/api/v1/imports")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/encoded-body"));
    }

    /// A stream that says nothing until it is let go, and then ends.
    private static InputStream slow(CountDownLatch open, CountDownLatch end) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                open.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                return -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    private UUID begun(String process) {
        UUID id = UUID.randomUUID();
        assertThat(imports.begin(id, "cong-dvc", process, clock.instant())).isTrue();
        return id;
    }
}
