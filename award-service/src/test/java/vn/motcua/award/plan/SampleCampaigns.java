package vn.motcua.award.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;

/// Campaigns for tests.
public final class SampleCampaigns {

    /// Reads and writes plain JSON.
    public static final ObjectMapper JSON = new ObjectMapper();

    private static final CampaignCode CODE = new CampaignCode("vinh-yen-2024");

    private SampleCampaigns() {}

    /// The document of the preset, to be changed by a test.
    public static ObjectNode document() {
        try (InputStream in = SampleCampaigns.class.getResourceAsStream("/campaigns/vinh-yen-2024.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The preset with some settings changed: `{"combine":"ANY"}`.
    public static Campaign with(String settings) {
        ObjectNode document = document();
        try {
            ((ObjectNode) document.get("settings")).setAll((ObjectNode) JSON.readTree(settings));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return read(document);
    }

    /// The campaign that a document says.
    public static Campaign read(ObjectNode document) {
        CampaignReader.Answer answer = CampaignReader.read(CODE, document, SampleLaw.LAW);
        Campaign campaign = answer.campaign();
        if (campaign == null) {
            throw new IllegalArgumentException(answer.defects().toString());
        }
        return campaign;
    }

    static CampaignReader.Answer answer(ObjectNode document) {
        return CampaignReader.readToSave(CODE, document, SampleLaw.LAW);
    }
}
