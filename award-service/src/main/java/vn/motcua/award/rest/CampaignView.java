package vn.motcua.award.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.award.campaign.Finding;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Message;

/// One version of a campaign as stored, without its document.
///
/// @param campaign its code
/// @param version 1, 2, 3 …
/// @param office whose desk it concerns
/// @param title its name
/// @param hash of the document
/// @param createdAt when it was stored
/// @param createdBy who stored it
@Schema(name = "CampaignSummary")
record CampaignView(
        String campaign, int version, String office, Message title, String hash, Instant createdAt, String createdBy) {

    static CampaignView of(StoredCampaign stored) {
        return new CampaignView(
                stored.campaign().code().value(),
                stored.version(),
                stored.campaign().office(),
                stored.campaign().title(),
                "sha256:" + stored.hash(),
                stored.createdAt(),
                stored.createdBy());
    }

    /// The document of a version, with every setting.
    static ObjectNode document(StoredCampaign stored) {
        return stored.document();
    }

    /// A finding in the reader's language.
    ///
    /// @param code stable: `days-announced-and-counted`
    /// @param clause of the plan
    /// @param message what is odd
    /// @param suggestion what to do
    @Schema(name = "Finding")
    record FindingView(String code, String clause, String message, String suggestion) {

        static FindingView of(Finding finding, Locale locale) {
            return new FindingView(
                    finding.code(),
                    finding.clause(),
                    finding.message().in(locale),
                    finding.suggestion().in(locale));
        }
    }
}
