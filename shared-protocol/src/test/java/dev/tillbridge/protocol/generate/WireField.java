package dev.tillbridge.protocol.generate;

import dev.tillbridge.protocol.Bounded;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One component of a wire record.
///
/// @param most the bound of its text or list, 0 for the ordinary one
record WireField(String name, Type type, boolean nullable, int most) {
    static WireField of(RecordComponent component) {
        var bound = component.getAnnotation(Bounded.class);
        var type = component.getGenericType();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            type = optional.getActualTypeArguments()[0];
            nullable = true;
        }
        return new WireField(component.getName(), type, nullable, bound == null ? 0 : bound.value());
    }
}
