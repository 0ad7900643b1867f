package vn.motcua.metrics.counts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;

/// Instants in the store: a whole second by its number since 1970, any other as text.
final class ShortTimes {

    private ShortTimes() {}

    /// Writes them.
    static final class Writer extends StdScalarSerializer<Instant> {

        private static final long serialVersionUID = 1;

        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (instant.getNano() == 0) {
                out.writeNumber(instant.getEpochSecond());
            } else {
                out.writeString(instant.toString());
            }
        }
    }

    /// Reads them.
    static final class Reader extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                    ? Instant.ofEpochSecond(parser.getLongValue())
                    : Instant.parse(parser.getText());
        }
    }
}
