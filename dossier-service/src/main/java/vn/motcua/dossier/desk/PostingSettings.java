package vn.motcua.dossier.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How soon a commune must post what was decided.
@ConfigMapping(prefix = "dossier.posting")
public interface PostingSettings {

    /// Working days after the day on which the commune received the decision; the day it takes effect ends them
    /// earlier. Duties entered before a change keep theirs.
    @WithDefault("5")
    int termDays();

    /// Where that number is from; kept with every duty.
    @WithDefault("Quy tắc nội bộ theo 63/2010/NĐ-CP, Điều 24 khoản 2")
    String termSource();
}
