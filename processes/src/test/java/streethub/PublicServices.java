package streethub;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import streethub.identity.Actor;

/** Every method that the edges can call on the features' beans, found by looking, so that none is forgotten. */
final class PublicServices {

    private PublicServices() {}

    /** By class and method name; true where the first parameter is the actor. */
    static SortedMap<String, Boolean> methods(ApplicationContext context) {
        TreeMap<String, Boolean> methods = new TreeMap<>();
        Stream.of(context.getBeanNamesForType(Object.class))
                .map(context::getBean)
                .map(bean -> ClassUtils.getUserClass(AopUtils.getTargetClass(bean)))
                .filter(type -> type.getPackageName().matches("streethub\\.[a-z]+")
                        && !type.getPackageName().equals("streethub.testing")
                        && Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> methods.merge(name(method), takesActor(method), Boolean::logicalAnd));
        return methods;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static boolean takesActor(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class;
    }
}
