package vn.motcua.award.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import vn.motcua.award.campaign.Campaign;

/// One version of a campaign.
///
/// @param campaign what it says
/// @param version 1, 2, 3 …
/// @param document the same as JSON, with every setting and the version
/// @param hash of the document without the version
/// @param createdAt when it was stored
/// @param createdBy who stored it
public record StoredCampaign(
        Campaign campaign, int version, ObjectNode document, String hash, Instant createdAt, String createdBy) {}
