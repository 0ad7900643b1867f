package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.dossier.history.Anchor;
import vn.motcua.dossier.history.AnchorStore;
import vn.motcua.dossier.history.OfficeVerification;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.ReferenceProblems;

/// The daily anchors of an office, and whether its history still makes them.
@Path("/api/v1/offices/{office}/anchors")
@Tag(name = "history")
class AnchorResource {

    /// The result for one office.
    ///
    /// @param intact true when there is no finding
    /// @param sequence how many rows there must be
    /// @param rows how many there are
    /// @param anchors how many days are anchored
    /// @param anchoredThrough number of the last row that an anchor covers; 0 = none yet
    /// @param head the last anchor
    /// @param findings the first hundred
    /// @param found how many in all
    record OfficeVerificationView(
            String office,
            boolean intact,
            long sequence,
            long rows,
            long anchors,
            long anchoredThrough,
            @Nullable Anchor head,
            List<FindingView> findings,
            long found) {}

    private final AnchorStore anchors;
    private final OfficeVerification verification;
    private final Catalogue catalogue;
    private final Caller caller;

    AnchorResource(AnchorStore anchors, OfficeVerification verification, Catalogue catalogue, Caller caller) {
        this.anchors = anchors;
        this.verification = verification;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "The daily anchors of an office",
            description =
                    "One for each finished local day since its first event: the last event by then, the events of the day,"
                            + " and a hash over them and the anchor before. Keep a copy of the latest elsewhere: with it,"
                            + " anything changed, cut off or left out up to then can be told.")
    @APIResponse(responseCode = "200", description = "A page, oldest first; `next` is the cursor of the one after")
    @APIResponse(responseCode = "400", description = "`bad-cursor`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Page<Anchor> page(String office, @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer size) {
        require(office);
        int most = PageSize.of(size);
        @Nullable LocalDate after = cursor == null ? null : day(cursor);
        return Page.of(
                anchors.page(office, after, most + 1),
                most,
                anchor -> Cursor.encode(anchor.day().toString()));
    }

    @GET
    @Path("verification")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "Verify the whole history of an office",
            description =
                    "Reads every row of the office once, in bounded memory, and recomputes rows, links, numbers and"
                            + " anchors: a cut tail, a missing dossier or a chain rewritten from end to end shows here. Takes"
                            + " some seconds for each million rows.")
    @APIResponse(
            responseCode = "200",
            description = "What was found; `intact` when nothing was",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfficeVerificationView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public OfficeVerificationView verify(String office, @Context HttpHeaders headers) {
        require(office);
        Locale locale = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        OfficeVerification.Verified verified = verification.of(office);
        return new OfficeVerificationView(
                office,
                verified.found() == 0,
                verified.sequence(),
                verified.rows(),
                verified.anchors(),
                verified.anchoredThrough(),
                verified.head(),
                FindingView.of(verified.findings(), locale),
                verified.found());
    }

    private void require(String office) {
        caller.require(office);
        if (catalogue.office(office).isEmpty()) {
            throw new ProblemException(ReferenceProblems.noOffice(office));
        }
    }

    private static LocalDate day(String cursor) {
        try {
            return LocalDate.parse(Cursor.decode(cursor, 1).getFirst());
        } catch (DateTimeException _) {
            // Well written, but none of ours: refused as any other broken cursor.
            Cursor.decode("", 2);
            throw new IllegalStateException("An empty cursor has no two parts");
        }
    }
}
