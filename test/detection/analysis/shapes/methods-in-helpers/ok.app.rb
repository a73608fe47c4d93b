require 'sinatra'
require 'openssl'
require 'rack/utils'

helpers do
  def payload
    @payload ||= begin
      request.body.rewind
      request.body.read
    end
  end

  def genuine?
    own = OpenSSL::HMAC.hexdigest('SHA256', ENV.fetch('SHIP_SECRET'), payload)
    Rack::Utils.secure_compare("sha256=#{own}", request.env['HTTP_X_SHIP_SIGNATURE'].to_s)
  end
end

post '/webhooks/ship' do
  halt 401 unless genuine?
  Shipment.create(JSON.parse(payload))
  204
end
