package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {

    @TempDir
    Path folder;

    private Process sleeper;

    @BeforeEach
    void start_a_process() throws IOException {
        sleeper = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end_it() {
        sleeper.destroyForcibly();
    }

    @Test
    void a_process_that_runs_is_found_again() {
        Path file = folder.resolve("dossier.pid");

        Footprint.of(sleeper.toHandle(), 8081).write(file);

        assertThat(Footprint.read(file)).hasValueSatisfying(footprint -> {
            assertThat(footprint.port()).isEqualTo(8081);
            assertThat(footprint.process()).contains(sleeper.toHandle());
        });
    }

    @Test
    void a_process_that_ended_is_not_found() throws InterruptedException {
        Footprint footprint = Footprint.of(sleeper.toHandle(), 8081);

        sleeper.destroyForcibly().waitFor();

        assertThat(footprint.process()).isEmpty();
    }

    @Test
    void a_stranger_with_the_same_number_is_not_taken_for_ours() {
        Footprint ours = Footprint.of(sleeper.toHandle(), 8081);

        Footprint older = new Footprint(ours.pid(), ours.startedAt().minus(Duration.ofMinutes(1)), 8081);

        assertThat(older.process()).isEmpty();
    }

    @Test
    void a_damaged_file_is_as_good_as_none() throws IOException {
        Path file = Files.writeString(folder.resolve("dossier.pid"), "12 ab");

        assertThat(Footprint.read(file)).isEmpty();
        assertThat(Footprint.read(folder.resolve("none.pid"))).isEmpty();
    }

    @Test
    void leftovers_of_ours_are_stopped_and_strangers_are_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Footprints footprints = new Footprints(folder);
            Footprint.of(sleeper.toHandle(), 8081).write(footprints.of(Part.DOSSIER));
            Footprint is = Footprint.of(stranger.toHandle(), 8082);
            new Footprint(is.pid(), is.startedAt().minusSeconds(60), 8082).write(footprints.of(Part.METRICS));

            assertThat(footprints.stopLeftovers()).containsExactly(Part.DOSSIER);

            assertThat(sleeper.isAlive()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(footprints.wasStarted(Part.DOSSIER)).isFalse();
            assertThat(footprints.wasStarted(Part.METRICS)).isFalse();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_folder_is_locked_once_and_free_again_when_released() {
        Footprints footprints = new Footprints(folder);
        FileLock lock = footprints.lock();

        assertThatThrownBy(footprints::lock).isInstanceOf(StackProblem.class);

        footprints.release(lock);
        footprints.release(footprints.lock());
    }
}
