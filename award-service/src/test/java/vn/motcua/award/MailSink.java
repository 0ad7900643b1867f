package vn.motcua.award;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server that keeps every mail as a file, or refuses them all for a while.
public final class MailSink implements QuarkusTestResourceLifecycleManager {

    /// System property: the folder of the mails.
    public static final String FOLDER = "motcua.test.mail.folder";

    /// System property: `true` = the server refuses every mail for now.
    public static final String REFUSES = "motcua.test.mail.refuses";

    /// System property: `true` = the server says nothing for now, and goes on when this is over.
    public static final String STALLS = "motcua.test.mail.stalls";

    /// The address that reminders come from.
    public static final String FROM = "mot-cua@vinhyen.example.vn";

    private SMTPServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("mails");
            System.setProperty(FOLDER, folder.toString());
            server = SMTPServer.port(0)
                    .messageHandler((_, _, to, mail) -> {
                        if (Boolean.getBoolean(REFUSES)) {
                            throw new RejectException(451, "Mailbox of " + to + " is busy");
                        }
                        while (Boolean.getBoolean(STALLS)) {
                            LockSupport.parkNanos(1_000_000);
                        }
                        keep(folder, to, mail);
                    })
                    .build();
            server.start();
            return Map.of(
                    "quarkus.mailer.mock", "false",
                    "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", Integer.toString(server.getPortAllocated()),
                    "quarkus.mailer.start-tls", "DISABLED",
                    "motcua.reminders.from", FROM,
                    "motcua.reminders.every", "off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path folder, String to, byte[] mail) {
        try {
            Files.write(Files.createTempFile(folder, to + "-", ".eml"), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop();
    }
}
