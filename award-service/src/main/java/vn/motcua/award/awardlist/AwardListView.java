package vn.motcua.award.awardlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An award list as people and machines read it.
///
/// @param list what names it
/// @param head what holds for all entries
/// @param entries the candidates: those who pass first, then by code
@Schema(name = "AwardList")
public record AwardListView(
        @JsonUnwrapped AwardListSummary list, @JsonUnwrapped ListHead head, List<EntryView> entries) {}
