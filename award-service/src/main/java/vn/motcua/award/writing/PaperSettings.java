package vn.motcua.award.writing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What stands on papers besides what is stored about a list; each commune has its own names for these.
@ConfigMapping(prefix = "award.papers")
public interface PaperSettings {

    /// Who compiles the files and submits them to the commune's own chairman.
    @WithDefault("Văn phòng HĐND và UBND")
    String compiler();

    /// The same as in the mark of a paper: `TTr-VP`.
    @WithDefault("VP")
    String compilerMark();

    /// The mark of decisions.
    @WithDefault("QĐ-UBND")
    String decisionMark();

    /// Who signs for it.
    @WithDefault("Chánh Văn phòng")
    String compilerHead();

    /// Who carries a decision of the commune out, besides the compiler.
    @WithDefault("Công chức Tài chính - Kế toán")
    String paymaster();

    /// Who takes files in at the level above, where the plan does not say.
    @WithDefault("Phòng Nội vụ")
    String receiver();

    /// Who carries a decision of the level above out.
    @WithDefault("Chánh Văn phòng HĐND và UBND, Trưởng phòng Nội vụ, Trưởng phòng Tài chính - Kế hoạch")
    String executorsAbove();
}
