package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackPortsTest {

    @Test
    void a_variable_moves_one_part() {
        StackPorts ports = StackPorts.from(Map.of("MOTCUA_PORT_DOSSIER", "18081"));

        assertThat(ports.port(Part.DOSSIER)).isEqualTo(18081);
        assertThat(ports.port(Part.METRICS)).isEqualTo(8082);
        assertThat(ports.controller()).isEqualTo(9093);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "65536", "99999", "-1", "http", "80 81"})
    void what_is_no_port_is_refused(String text) {
        assertThatThrownBy(() -> StackPorts.from(Map.of("MOTCUA_PORT_KAFKA", text)))
                .hasMessage("MOTCUA_PORT_KAFKA is \"" + text + "\", but a port is a number between 1 and 65535.");
    }

    @Test
    void two_parts_cannot_share_a_port() {
        assertThatThrownBy(() -> StackPorts.from(Map.of("MOTCUA_PORT_AWARD", "8082")))
                .hasMessage(
                        "MOTCUA_PORT_AWARD and MOTCUA_PORT_METRICS are both 8082; give each part a port of its own.");
    }

    @Test
    void what_was_written_is_read_with_the_parts_that_were_started(@TempDir Path folder) {
        StackPorts ports = StackPorts.free();
        Path file = folder.resolve("ports");

        ports.write(file, EnumSet.of(Part.KAFKA, Part.AWARD));

        assertThat(StackPorts.read(file))
                .contains(Map.of(Part.KAFKA, ports.port(Part.KAFKA), Part.AWARD, ports.port(Part.AWARD)));
        assertThat(StackPorts.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_its_part_its_holder_and_the_way_out() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            StackPorts ports = StackPorts.from(Map.of("MOTCUA_PORT_METRICS", Integer.toString(port)));

            assertThatThrownBy(() -> PortCheck.demandFree(EnumSet.of(Part.METRICS), ports))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("Port " + port + ", where metrics-service should listen, is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("MOTCUA_PORT_METRICS=")
                    .hasMessageEndingWith("Nothing was started.");
        }
    }

    @Test
    void free_ports_are_no_problem() {
        StackPorts ports = StackPorts.free();

        PortCheck.demandFree(EnumSet.allOf(Part.class), ports);

        assertThat(ports.of().values()).doesNotHaveDuplicates().doesNotContain(ports.controller());
    }
}
