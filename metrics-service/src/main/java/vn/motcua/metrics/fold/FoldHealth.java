package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Red while a batch of events cannot be booked.
@Readiness
@ApplicationScoped
class FoldHealth implements HealthCheck {

    private final Patience patience;

    FoldHealth(Patience patience) {
        this.patience = patience;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = patience.trouble();
        var answer = HealthCheckResponse.named("Events are booked");
        return trouble == null
                ? answer.up().build()
                : answer.down().withData("trying-again", trouble).build();
    }
}
