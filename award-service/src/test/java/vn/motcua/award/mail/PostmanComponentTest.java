package vn.motcua.award.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.motcua.award.MailSink;
import vn.motcua.award.WithServers;

@QuarkusTest
@WithServers
class PostmanComponentTest {

    @Inject
    Postman postman;

    @AfterEach
    void the_server_answers_again() {
        System.clearProperty(MailSink.STALLS);
    }

    /// A greeting was lost once in some twenty mails, until everything happened on one event loop.
    @RepeatedTest(5)
    void no_greeting_is_lost_whichever_thread_the_mail_comes_from() throws Exception {
        List<Callable<MailLog.State>> mails = IntStream.range(0, 30)
                .mapToObj(_ -> (Callable<MailLog.State>)
                        () -> postman.hand(mail(), Duration.ofMinutes(1)).state())
                .toList();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<MailLog.State> one : threads.invokeAll(mails)) {
                assertThat(one.get()).isEqualTo(MailLog.State.SENT);
            }
        }
    }

    @Test
    void of_a_mail_that_the_server_neither_takes_nor_refuses_nobody_knows() {
        System.setProperty(MailSink.STALLS, "true");

        assertThat(postman.hand(mail(), Duration.ofMillis(300)))
                .isEqualTo(new Postman.Handed(MailLog.State.UNKNOWN, null));
    }

    private static Mail mail() {
        return Mail.withText(UUID.randomUUID() + "@xa.example.vn", "Nhắc", "Nhắc")
                .setFrom(MailSink.FROM);
    }
}
