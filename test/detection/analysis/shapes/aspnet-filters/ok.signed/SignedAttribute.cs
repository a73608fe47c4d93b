using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

public class SignedAttribute : Attribute, IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        request.Body.Position = 0;
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        var key = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("RADIO_SECRET"));
        var own = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(body)));
        var sent = request.Headers["X-Radio-Signature"].ToString();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(sent)))
        {
            context.Result = new UnauthorizedResult();
            return;
        }
        await next();
    }
}
