package vn.motcua.award.awardlist;

import java.time.Instant;
import java.util.UUID;

/// What names an award list among others.
///
/// @param id under which it is kept
/// @param campaign its campaign
/// @param campaignVersion the version of the campaign it was judged by
/// @param office whose desk it concerns
/// @param level `commune` or `district`
/// @param status `provisional` while the period was not over at `asOf`, else `final`
/// @param asOf the state of the world at that moment
/// @param createdAt when it was made
/// @param createdBy who made it
/// @param candidates how many were judged
/// @param passed how many of them pass
/// @param inputsHash of everything it was judged on
/// @param listHash of the judged list; same inputs, same hash
public record AwardListSummary(
        UUID id,
        String campaign,
        int campaignVersion,
        String office,
        String level,
        String status,
        Instant asOf,
        Instant createdAt,
        String createdBy,
        int candidates,
        int passed,
        String inputsHash,
        String listHash) {}
