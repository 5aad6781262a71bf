package org.mingtang.review;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Remarks as they are kept with the act that made them. */
@Converter
class RemarksColumn implements AttributeConverter<List<Remark>, String> {

    private static final TypeReference<List<Remark>> REMARKS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Remark> remarks) {
        return JsonMapper.shared().writeValueAsString(remarks);
    }

    @Override
    public List<Remark> convertToEntityAttribute(String json) {
        return JsonMapper.shared().readValue(json, REMARKS);
    }
}
