using System.Reflection;
using System.Runtime.CompilerServices;

namespace CountryProfiles.Tests.Model;

/// <summary>No way leads around what validates: neither <c>with</c> nor an initializer, and no enumeration holds what it does not name.</summary>
public sealed class NoInvalidInstanceTests
{
    private static readonly Type[] s_types = typeof(Quantity).Assembly.GetExportedTypes();

    // Default values and parsing are the law-checker's matter.
    [Fact]
    public void ValueTypes_AreMadeByTheirFactoriesAlone() => Assert.Empty(
        from type in s_types
        where type is { IsValueType: true, IsEnum: false }
        from member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
        where member is FieldInfo or PropertyInfo { SetMethod.IsPublic: true } or ConstructorInfo
        select $"{type.Name}.{member.Name}");

    [Fact]
    public void Properties_OfEnumerations_RefuseWhatIsNoneOfThem()
    {
        PropertyInfo[] properties =
        [
            .. from type in s_types
               where type is { IsClass: true, IsAbstract: false }
               from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where property.SetMethod is { IsPublic: true } && EnumOf(property) is not null
               select property,
        ];

        Assert.NotEmpty(properties);
        Assert.Empty(
            from property in properties
            where Refusal(property) is not ArgumentException
            select $"{property.DeclaringType!.Name}.{property.Name}");
    }

    private static Type? EnumOf(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum ? type : null;
    }

    private static Exception? Refusal(PropertyInfo property)
    {
        object target = RuntimeHelpers.GetUninitializedObject(property.DeclaringType!);
        return Record.Exception(() => property.SetMethod!.Invoke(target, [Enum.ToObject(EnumOf(property)!, 0x4000_0000)]))?.InnerException;
    }
}
