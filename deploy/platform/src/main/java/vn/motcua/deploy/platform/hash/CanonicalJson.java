package vn.motcua.deploy.platform.hash;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// JSON of which equal content has equal bytes: keys sorted, no blanks, numbers in their shortest plain form.
///
/// Text is left as it is, so that a changed letter changes the hash.
public final class CanonicalJson {

    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CanonicalJson() {}

    /// The canonical form of a JSON value.
    public static String of(JsonNode value) {
        try {
            return PLAIN.writeValueAsString(sorted(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This tree cannot be written as JSON", e);
        }
    }

    /// Writes values of Java in their canonical form without making a tree of them first.
    ///
    /// @param like how the values are written otherwise; must be a mapper of JSON
    public static Writer writer(ObjectMapper like) {
        return new Writer(like);
    }

    /// Writes values as canonical JSON: the same bytes as [CanonicalJson#of] gives for their tree.
    public static final class Writer {

        private final ObjectMapper mapper;

        private Writer(ObjectMapper like) {
            SimpleModule plain = new SimpleModule("canonical");
            plain.addSerializer(JsonNode.class, new Trees());
            plain.addSerializer(BigDecimal.class, new Decimals());
            mapper = like.copy().registerModule(plain).enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
            mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                    new Alphabetical(), mapper.getSerializationConfig().getAnnotationIntrospector()));
        }

        /// The canonical form in UTF-8.
        public byte[] bytes(Object value) {
            try {
                return mapper.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("This value cannot be written as JSON", e);
            }
        }
    }

    private static final class Alphabetical extends NopAnnotationIntrospector {
        @Override
        public Boolean findSerializationSortAlphabetically(Annotated of) {
            return true;
        }
    }

    private static final class Trees extends StdSerializer<JsonNode> {
        Trees() {
            super(JsonNode.class);
        }

        @Override
        public void serialize(JsonNode tree, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeRawValue(of(tree));
        }
    }

    private static final class Decimals extends StdSerializer<BigDecimal> {
        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(number.stripTrailingZeros().toPlainString());
        }
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return new ObjectNode(JsonNodeFactory.instance, fields);
        }
        if (value.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return value.isNumber() ? DecimalNode.valueOf(value.decimalValue().stripTrailingZeros()) : value;
    }
}
