var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
var app = builder.Build();

app.UseWhen(
    context => context.Request.Path.StartsWithSegments("/hooks"),
    branch => branch.UseMiddleware<SenderSignatureMiddleware>());
app.MapControllers();
app.Run();
