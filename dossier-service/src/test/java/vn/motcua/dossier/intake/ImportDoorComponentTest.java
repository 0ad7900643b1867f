package vn.motcua.dossier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.testkit.ServersResource;
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

    private UUID begun(String process) {
        UUID id = UUID.randomUUID();
        assertThat(imports.begin(id, "cong-dvc", process, clock.instant())).isTrue();
        return id;
    }
}
