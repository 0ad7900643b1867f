package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.deploy.servers.Broker;
import vn.motcua.deploy.servers.Topics;

/// The broker as a process of its own: starts it, creates the topics, says so by a file, and ends in order when asked.
final class BrokerProcess {

    private BrokerProcess() {}

    /// Runs until it is asked to end.
    ///
    /// @param arguments folder, port, controller port, and the file that says "ready"
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Broker broker =
                Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "close"));
        Topics.create(broker.bootstrapServers());
        Files.writeString(Path.of(arguments[3]), "ready\n");
        broker.awaitEnd();
    }
}
