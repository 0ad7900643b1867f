package vn.motcua.metrics.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is kept so that it need not be written again.
@ConfigMapping(prefix = "metrics.answers")
interface AnswerSettings {

    /// Memory for answers about indicators, in kilobytes; one takes about 10.
    @WithDefault("32768")
    long kilobytesKept();
}
