package vn.motcua.award.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jboss.logging.Logger;
import vn.motcua.award.campaign.CampaignCode;

/// Stores the campaigns that come with the house when they are not there yet; a person's version is never touched.
@ApplicationScoped
class Presets {

    private static final Logger LOG = Logger.getLogger(Presets.class);
    private static final List<String> CODES = List.of("vinh-yen-2024");

    private final Campaigns campaigns;
    private final ObjectMapper mapper;

    Presets(Campaigns campaigns, ObjectMapper mapper) {
        this.campaigns = campaigns;
        this.mapper = mapper;
    }

    void store(@Observes StartupEvent started) {
        for (String preset : CODES) {
            CampaignCode code = new CampaignCode(preset);
            if (!campaigns.exists(code)) {
                Campaigns.Saved saved = campaigns.save(code, read(preset), "preset", _ -> {});
                LOG.infof(
                        "Campaign %s comes with the house: version %d stored",
                        preset, saved.stored().version());
            }
        }
    }

    private JsonNode read(String preset) {
        String path = "/campaigns/" + preset + ".json";
        try (InputStream in = Presets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The preset " + path + " is missing from the jar");
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
