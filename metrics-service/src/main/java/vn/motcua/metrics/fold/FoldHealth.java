package vn.motcua.metrics.fold;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Red while a batch of events cannot be booked. Events that were jumped over are told, but do not make it red: what is
/// booked is right as far as it is known, and turning callers away would not bring them.
@Readiness
@ApplicationScoped
class FoldHealth implements HealthCheck {

    private final Patience patience;
    private final FreshnessDesk freshness;

    FoldHealth(Patience patience, FreshnessDesk freshness) {
        this.patience = patience;
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = patience.trouble();
        var answer = HealthCheckResponse.named("Events are booked");
        if (trouble != null) {
            return answer.down().withData("trying-again", trouble).build();
        }
        return answer.up().withData("missing-events", freshness.missingEvents()).build();
    }
}
