package org.mingtang.review.chain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps as they are kept: a chain of a later edition never reaches into a running review. */
@Converter
public class StepsColumn implements AttributeConverter<List<Step>, String> {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Step> steps) {
        return JsonMapper.shared().writeValueAsString(steps);
    }

    @Override
    public List<Step> convertToEntityAttribute(String json) {
        return JsonMapper.shared().readValue(json, STEPS);
    }
}
