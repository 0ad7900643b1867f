package vn.motcua.dossier.desk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import vn.motcua.dossier.feedback.FeedbackTerms;

/// The four clocks of feedback, in working days. A change holds for cases that come in from then on.
///
/// The defaults are what national scoring counts by (⚖ 766/QĐ-TTg); ministries and provinces set shorter ones, such as
/// 18/2018/TT-BCT: forward within 2, handle within 5.
@ConfigMapping(prefix = "dossier.feedback")
public interface FeedbackSettings {

    /// To take a case up, refuse it or forward it.
    @WithDefault("2")
    int classifyWithin();

    /// To ask the citizen for more.
    @WithDefault("5")
    int askWithin();

    /// To answer, from the citizen's submission or from the transfer.
    @WithDefault("15")
    int answerWithin();

    /// To publish the result, from the answer.
    @WithDefault("2")
    int publishWithin();

    /// All four; an impossible number ends the start.
    default FeedbackTerms terms() {
        return new FeedbackTerms(classifyWithin(), askWithin(), answerWithin(), publishWithin());
    }
}
