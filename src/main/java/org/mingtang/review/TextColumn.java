package org.mingtang.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** A reviewed text as it is kept. */
@Converter
class TextColumn implements AttributeConverter<ReviewedText, String> {

    @Override
    public String convertToDatabaseColumn(ReviewedText text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @Override
    public ReviewedText convertToEntityAttribute(String json) {
        return JsonMapper.shared().readValue(json, ReviewedText.class);
    }
}
