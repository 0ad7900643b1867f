package vn.motcua.award.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.ListHead;

/// Where the dossiers behind a figure are: on the pages of metrics-service.
@ApplicationScoped
class CaseLinks {

    private final String pages;

    CaseLinks(@ConfigProperty(name = "award.figures.pages-url") URI pages) {
        this.pages = pages.toString().replaceFirst("/+$", "");
    }

    /// The links of one list: the days of its campaign, at its instant, as known when it was made.
    Cases of(AwardListSummary list, ListHead head) {
        return new Cases(
                pages + "/offices/" + list.office() + "/indicators/",
                "?from=" + head.period().from() + "&to=" + head.period().toInclusive() + "&asOf=" + list.asOf()
                        + "&knownAt=" + list.createdAt());
    }

    /// The links of one list.
    ///
    /// @param before what stands before the code of an indicator
    /// @param after the question that gives the figure of the list again
    record Cases(String before, String after) {

        /// The page with the cases of a condition of figures; empty for any other.
        public String of(EntryView.NodeView node) {
            return node.denominator() == null || node.id().contains("/") ? "" : before + node.id() + after;
        }
    }
}
