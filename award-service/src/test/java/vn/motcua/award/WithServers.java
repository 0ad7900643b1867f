package vn.motcua.award;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.motcua.deploy.testkit.ServersResource;

/// A component test: real PostgreSQL and broker, a server that answers as metrics-service does, and a mail server.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = ServersResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "db", value = "award"))
@WithTestResource(value = MetricsStandIn.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailSink.class, scope = TestResourceScope.GLOBAL)
public @interface WithServers {}
